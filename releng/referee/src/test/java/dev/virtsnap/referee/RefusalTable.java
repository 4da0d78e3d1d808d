package dev.virtsnap.referee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The refusals of libvirt's snapshot code, and what is said of each in {@code refusals.tsv}. */
record RefusalTable(List<Refusal> refusals) {

    /**
     * One of them.
     *
     * @param function where libvirt 9.0.0 says it
     * @param text with names in braces for what libvirt puts there
     * @param status {@code predicted}, {@code run-time only}, {@code not predicted} or {@code never reached}
     * @param rule the rule that predicts it; empty if none does
     * @param seen for a predicted one the drivers on which it was provoked, else the reason of the status
     */
    record Refusal(String function, String code, String text, String status, String rule, String seen) {

        boolean isPredicted() {
            return status.equals("predicted");
        }
    }

    static RefusalTable read() {
        List<Refusal> refusals = new ArrayList<>();
        Resources.lines("refusals.tsv").skip(1).forEach(line -> {
            String[] fields = line.split("\t", -1);
            if (fields.length != 6) {
                throw new IllegalStateException("refusals.tsv: " + line);
            }
            String text = fields[2].replace("\\n", "\n");
            refusals.add(new Refusal(fields[0], fields[1], text, fields[3], fields[4], fields[5]));
        });
        return new RefusalTable(List.copyOf(refusals));
    }

    /** What one is called: a rule may foretell several. */
    static String named(String rule, String text) {
        return rule + " " + text.replace("\n", " ");
    }

    /** The refusals that are said to have been provoked on a driver. */
    Set<String> seenBy(String driver) {
        Set<String> seen = new TreeSet<>();
        for (Refusal refusal : refusals) {
            if (refusal.isPredicted() && List.of(refusal.seen().split(" ")).contains(driver)) {
                seen.add(named(refusal.rule(), refusal.text()));
            }
        }
        return seen;
    }

    /** Writes into the table what was provoked on a driver. */
    static void update(Path table, String driver, Set<String> provoked) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(table)) {
            String[] fields = line.split("\t", -1);
            if (fields[3].equals("predicted")) {
                Set<String> seen = new TreeSet<>(Comparator.reverseOrder());
                seen.addAll(List.of(fields[5].split(" ")));
                seen.remove("");
                seen.remove(driver);
                if (provoked.contains(named(fields[4], fields[2].replace("\\n", "\n")))) {
                    seen.add(driver);
                }
                fields[5] = String.join(" ", seen);
            }
            lines.append(String.join("\t", fields)).append('\n');
        }
        Files.writeString(table, lines);
    }

    /** As a page. */
    String page(long examples, Unplayed unplayed) {
        List<Refusal> predicted = refusals.stream().filter(Refusal::isPredicted).toList();
        long provoked =
                predicted.stream().filter(each -> !each.seen().isEmpty()).count();
        StringBuilder page = new StringBuilder();
        page.append("# What libvirt refuses\n\n")
                .append("Every refusal in the snapshot code of libvirt 9.0, and whether virtsnap predicts it.\n")
                .append("Names in braces stand for what libvirt puts there.\n")
                .append(
                        "This page is made from a table by a test, which also compares the table with the rules, with the")
                .append(" installed libvirt, and with what its test driver and a real QEMU said.\n\n")
                .append(predicted.size())
                .append(" refusals are predicted, ")
                .append(provoked)
                .append(" of them were provoked word for word; ")
                .append(refusals.size() - predicted.size())
                .append(" are not predicted.\n\n## Predicted\n\n")
                .append("| rule | what libvirt says | code | function | provoked on |\n|---|---|---|---|---|\n");
        predicted.forEach(
                each -> row(page, each.rule(), quoted(each.text()), each.code(), each.function(), driver(each.seen())));
        Map<String, List<Refusal>> others = new LinkedHashMap<>();
        refusals.stream()
                .filter(each -> !each.isPredicted())
                .sorted(Comparator.comparing(Refusal::status))
                .forEach(each -> others.computeIfAbsent(each.status(), key -> new ArrayList<>())
                        .add(each));
        others.forEach((status, list) -> {
            page.append("\n## ")
                    .append(Character.toUpperCase(status.charAt(0)))
                    .append(status.substring(1))
                    .append("\n\n| what libvirt says | code | function | why |\n|---|---|---|---|\n");
            list.forEach(each -> row(page, quoted(each.text()), each.code(), each.function(), each.seen()));
        });
        page.append("\n## What is played\n\n")
                .append(examples)
                .append(" examples are on the pages of the rules, and ")
                .append(examples - unplayed.names().size())
                .append(" of them are played on a driver.\n")
                .append(
                        "The others are listed with their reasons, and a test fails if one is neither played nor listed:\n\n")
                .append("| why not | examples |\n|---|---|\n");
        unplayed.counts().forEach((reason, count) -> row(page, reason, Integer.toString(count)));
        return page.toString();
    }

    private static String driver(String seen) {
        return seen.isEmpty() ? "-" : seen.replace("qemu", "QEMU").replace(" ", ", ");
    }

    private static String quoted(String text) {
        return "`" + text.replace("\n", " ").replace("|", "\\|") + "`";
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
