package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.Locale;
import java.util.function.Consumer;

/** {@code test}, {@code snap1}, a bare date. */
final class GenericName extends Rule {

    /** Letters of the longest of the words below. */
    private static final int LONGEST = 8;

    GenericName() {
        super("HAZ062", Severity.HINT, "The name of the snapshot says nothing");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (name != null && isGeneric(name.text())) {
            found.accept(at(
                    name.range(),
                    "'" + name.shown()
                            + "' does not say what the snapshot is for. A name such as 'before-upgrade' does."));
        }
    }

    private static boolean isGeneric(String name) {
        int end = name.length();
        while (0 < end && isNumbering(name.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return !name.isEmpty() && !isNumber(name);
        }
        if (LONGEST < end) {
            return false;
        }
        return switch (name.substring(0, end).toLowerCase(Locale.ROOT)) {
            case "test", "snap", "snapshot", "backup", "tmp", "temp", "new", "foo", "bar", "asdf" ->
                !longNumber(name, end);
            default -> false;
        };
    }

    private static boolean isNumbering(char c) {
        return ('0' <= c && c <= '9') || c == '-' || c == '_' || c == '.' || c == ' ';
    }

    /** A number alone is a matter of HAZ043. */
    private static boolean isNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || '9' < name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A moment in seconds tells snapshots apart. */
    private static boolean longNumber(String name, int start) {
        return 8 < name.length() - start;
    }
}
