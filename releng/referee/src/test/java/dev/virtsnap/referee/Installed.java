package dev.virtsnap.referee;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences in the shared objects of the libvirt that is installed, with what it puts into them. */
record Installed(Map<String, Pattern> sentences) {

    private static final Pattern TEXT = Pattern.compile("[\\x20-\\x7e]{8,}");
    /** What stands for the code before the sentence. */
    private static final Pattern CODE = Pattern.compile("(internal error|invalid argument|operation failed|XML error"
            + "|Requested operation is not valid|unsupported configuration|argument unsupported|block copy still active"
            + "|Operation not supported|Guest agent is not responding|Domain snapshot not found|revert requires force"
            + "|this function is not supported by the connection driver|operation forbidden"
            + "|XML document failed to validate against schema): ");

    private static final Pattern CONVERSION = Pattern.compile("%[0-9$]*[-0-9.]*(ll|l|z)?[sduxp]");

    /** Names of functions, XML and what is printed while debugging are no refusals. */
    private static final Pattern ABOUT =
            Pattern.compile("^(?!.*(=%p|=%s|xmlns|</?[a-z]|vir[A-Z])).*\\b([Ss]napshots?|moments?)\\b");

    /** As much text as a sentence has to have of its own. */
    private static final int OWN = 10;

    static Installed read() throws IOException {
        Map<String, Pattern> sentences = new TreeMap<>();
        for (Path object : objects()) {
            Matcher text = TEXT.matcher(new String(Files.readAllBytes(object), StandardCharsets.ISO_8859_1));
            while (text.find()) {
                add(sentences, text.group());
            }
        }
        return new Installed(sentences);
    }

    private static List<Path> objects() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("/usr/lib"), 4)) {
            return all.filter(
                            file -> file.getFileName().toString().matches("libvirt\\.so\\.0|libvirt_driver_qemu\\.so"))
                    .toList();
        }
    }

    /** What a system call says comes behind a colon. */
    private static void add(Map<String, Pattern> sentences, String format) {
        String own = CONVERSION.matcher(format).replaceAll("").strip();
        if (OWN <= own.length() && format.indexOf(' ') != -1) {
            StringBuilder expression = new StringBuilder();
            Matcher conversion = CONVERSION.matcher(format);
            int from = 0;
            while (conversion.find()) {
                expression
                        .append(Pattern.quote(format.substring(from, conversion.start())))
                        .append(".+");
                from = conversion.end();
            }
            expression.append(Pattern.quote(format.substring(from)));
            sentences.put(format, Pattern.compile(expression + "(: .*)?", Pattern.DOTALL));
        }
    }

    boolean says(String text) {
        String own = withoutCode(text);
        return sentences.values().stream()
                .anyMatch(sentence -> sentence.matcher(own).matches());
    }

    private static String withoutCode(String text) {
        Matcher code = CODE.matcher(text);
        return code.lookingAt() ? text.substring(code.end()) : text;
    }

    /** The sentences about snapshots that say none of these texts. */
    Set<String> besides(List<String> texts) {
        List<String> own = texts.stream().map(Installed::withoutCode).toList();
        Set<String> rest = new TreeSet<>();
        sentences.forEach((format, sentence) -> {
            boolean about = ABOUT.matcher(format).find();
            if (about && own.stream().noneMatch(text -> sentence.matcher(text).matches())) {
                rest.add(format);
            }
        });
        return rest;
    }
}
