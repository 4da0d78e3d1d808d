package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** libvirt takes nearly every name; shells, {@code qemu-img} and file systems do not. */
final class AwkwardName extends Rule {

    AwkwardName() {
        super("HAZ042", Severity.WARNING, "The name of a snapshot breaks tools");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (name == null || name.isEmpty() || isSafe(name.text())) {
            return;
        }
        String text = name.text();
        String bare = text.strip();
        if (bare.isEmpty()) {
            found.accept(at(
                    name.range(),
                    "This name is made of blanks: libvirt takes it, and nobody can type it. Give the snapshot a name"
                            + " of letters and digits."));
            return;
        }
        if (bare.length() < text.length()) {
            found.accept(at(
                            name.range(),
                            "Blanks around a name belong to it: libvirt takes them in, and later finds no snapshot '"
                                    + bare + "'. Write the name alone.")
                    .fixedBy(Fix.safe("Remove the blanks", name.replacement(bare))));
            return;
        }
        String plain = plain(text);
        if (plain.equals(text)) {
            return;
        }
        boolean harmless = onlyBlanksAndLetters(text);
        found.accept(at(
                        name.range(),
                        harmless
                                ? "Blanks and letters beyond ASCII in a name have to be quoted in shells and may be"
                                        + " spelled differently by file systems. Letters, digits, '.', '_' and '-'"
                                        + " are safe."
                                : "This name has characters that shells, 'qemu-img' or file systems read as"
                                        + " something else. Use letters, digits, '.', '_' and '-', and begin with a"
                                        + " letter or digit.")
                .withSeverity(harmless ? Severity.INFO : Severity.WARNING)
                .withFixes(
                        plain.isEmpty()
                                ? List.of()
                                : List.of(Fix.choice("Change it to '" + plain + "'", name.replacement(plain)))));
    }

    /** What nearly every name is. */
    private static boolean isSafe(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return name.charAt(0) != '-';
    }

    private static boolean isPlain(char c) {
        return ('a' <= c && c <= 'z')
                || ('A' <= c && c <= 'Z')
                || ('0' <= c && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    /** The name with a hyphen for each run of other characters; slashes and dots in front are matters of other rules. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean keep = isPlain(c) || c == '/';
            if (keep && !(c == '-' && plain.length() == 0)) {
                plain.append(c);
            } else if (!keep && plain.length() != 0 && plain.charAt(plain.length() - 1) != '-') {
                plain.append('-');
            }
        }
        int end = plain.length();
        while (0 < end && plain.charAt(end - 1) == '-' && !name.endsWith("-")) {
            end--;
        }
        return plain.substring(0, end);
    }

    private static boolean onlyBlanksAndLetters(String name) {
        if (name.startsWith("-")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isPlain(c) && c != '/' && c != ' ' && !(127 < c && !Character.isISOControl(c))) {
                return false;
            }
        }
        return true;
    }
}
