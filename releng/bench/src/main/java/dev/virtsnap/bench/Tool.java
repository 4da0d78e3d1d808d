package dev.virtsnap.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command that checks documents.
 *
 * @param name as the report calls it
 * @param command without the documents; run by a shell, so that all tools start alike
 * @param environment on top of this process's own
 * @param batch how many starts one measurement of a small document takes, since the clock of a process has steps of 10 ms
 */
record Tool(String name, String command, Map<String, String> environment, int batch) {

    /** The rivals and virtsnap on every Java that is given. */
    static List<Tool> all(Path root, Path schema, Path installed, Map<String, Path> javas) {
        List<Tool> tools = new java.util.ArrayList<>();
        tools.add(new Tool("xmllint, libvirt's grammar", "xmllint --noout --relaxng " + installed, Map.of(), 20));
        tools.add(new Tool("xmllint, our grammar", "xmllint --noout --relaxng " + schema, Map.of(), 20));
        tools.add(new Tool("jing, libvirt's grammar", "jing " + installed, Map.of(), 1));
        tools.add(new Tool("jing, our grammar", "jing " + schema, Map.of(), 1));
        javas.forEach((name, java) -> tools.add(new Tool(
                "virtsnap, " + name,
                root.resolve("virtsnap") + " check",
                Map.of("VIRTSNAP_JAVA", java.toString()),
                5)));
        return tools;
    }

    /** virtsnap with the schema alone and with all rules, in this order, on one Java. */
    static List<Tool> bySelection(Path root, String name, Path java) {
        List<Tool> tools = new java.util.ArrayList<>();
        for (String rules : List.of("none", "all")) {
            tools.add(new Tool(
                    rules.equals("none") ? "the schema alone, " + name : "all rules, " + name,
                    root.resolve("virtsnap") + " check --rules " + rules,
                    Map.of("VIRTSNAP_JAVA", java.toString()),
                    1));
        }
        return tools;
    }
}
