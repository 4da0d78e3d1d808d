package dev.virtsnap.hypervisor.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names as a sentence, a terminal and a shell may have them. */
public final class Shown {

    /** What a sentence can carry. */
    private static final int LONG = 200;

    /** More names are no help. */
    private static final int MOST = 8;

    private Shown() {}

    /** A name in quotes, on one line, without what would steer a terminal, and cut if it is long. */
    public static String quoted(String name) {
        return "'" + plain(name) + "'";
    }

    /** The same without the quotes. */
    public static String plain(String name) {
        StringBuilder out = new StringBuilder();
        int count = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (LONG < ++count) {
                return out.append('…').toString();
            }
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            out.appendCodePoint(steers ? 0xFFFD : c);
        }
        return out.toString();
    }

    /** Names in quotes with commas, the first of them if there are many. */
    public static String quoted(Collection<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == MOST) {
                return String.join(", ", shown) + " and " + (names.size() - MOST) + " more";
            }
            shown.add(quoted(name));
        }
        return String.join(", ", shown);
    }

    /** A number of bytes for people: {@code 1.5 MiB}. */
    public static String bytes(long count) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        double number = count;
        while (1024 <= number && unit < units.length - 1) {
            number /= 1024;
            unit++;
        }
        return unit == 0 ? count + " bytes" : String.format(Locale.ROOT, "%.1f %s", number, units[unit]);
    }

    /** A word as a POSIX shell takes it for exactly this text. */
    public static String shell(String word) {
        boolean bare = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
            bare &= plain || "_@%+=:,./-".indexOf(c) != -1;
        }
        return bare ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
