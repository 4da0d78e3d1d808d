package dev.virtsnap.lsp.convert;

/** Markdown for editors that show text as it is: without its marks, each sentence on its line. */
final class PlainText {

    private PlainText() {}

    static String of(String markdown) {
        StringBuilder plain = new StringBuilder(markdown.length());
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
                continue;
            }
            plain.append(code ? "    " + line : ofLine(line)).append('\n');
        }
        return plain.toString().strip();
    }

    private static String ofLine(String line) {
        String text = line.replaceFirst("^#+ +", "");
        // [words](target), and the marks around words; an asterisk with space around it is one
        text = text.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1");
        text = text.replaceAll("\\*\\*(\\S(?:.*?\\S)?)\\*\\*", "$1");
        text = text.replaceAll("(?<![\\w*])\\*(\\S(?:[^*]*\\S)?)\\*(?![\\w*])", "$1");
        return text.replaceAll("(?<!\\\\)`", "").replaceAll("\\\\([\\\\`*_<>\\[\\]#|~&])", "$1");
    }
}
