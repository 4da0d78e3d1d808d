package dev.virtsnap.language.xerces.regex;

import dev.virtsnap.language.xerces.regex.Expression.Repeat;
import dev.virtsnap.language.xerces.regex.Expression.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes {@code x(,x)*} and {@code (x,)*x}: the same again and again with something in between. */
final class SeparatedList {

    private SeparatedList() {}

    /** {@code 6 times 2 hexadecimal digits, separated by ':'}; null if the two parts are no such list. */
    static @Nullable String phrase(Expression first, Expression second) {
        boolean itemFirst = second instanceof Repeat;
        Expression item = itemFirst ? first : second;
        if (!((itemFirst ? second : first) instanceof Repeat repeat)
                || !(repeat.part() instanceof Sequence pair)
                || pair.parts().size() != 2
                || !pair.parts().get(itemFirst ? 1 : 0).equals(item)) {
            return null;
        }
        List<String> separator = Literals.quoted(pair.parts().get(itemFirst ? 0 : 1));
        String phrase = RegexWords.part(item);
        if (separator == null || separator.size() != 1 || phrase == null) {
            return null;
        }
        int most = repeat.maximum() == Repeat.UNBOUNDED ? Repeat.UNBOUNDED : repeat.maximum() + 1;
        return RegexWords.count(repeat.minimum() + 1, most) + "times " + phrase + ", separated by " + separator.get(0);
    }
}
