package dev.virtsnap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the numbers were taken on, in the machine's own words. */
final class Machine {

    private Machine() {}

    static void write(StringBuilder out, Iterable<Path> javas) throws IOException, InterruptedException {
        out.append("| | |\n|---|---|\n");
        line(out, "processor", first(Files.readAllLines(Path.of("/proc/cpuinfo")), "model name"));
        line(out, "cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        line(out, "memory", first(Files.readAllLines(Path.of("/proc/meminfo")), "MemTotal"));
        line(out, "kernel", says("uname", "-sr"));
        line(out, "xmllint", says("xmllint", "--version").replace("xmllint: using libxml version", "libxml"));
        line(out, "jing", says("dpkg-query", "-W", "-f", "${Version} (Debian)", "jing"));
        line(out, "libvirt's grammar", says("dpkg-query", "-W", "-f", "${Version} (Debian)", "libvirt0"));
        for (Path java : javas) {
            line(out, "Java", says(java.toString(), "--version"));
        }
    }

    /** How busy the machine is with other things: the load of the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String first(List<String> lines, String key) {
        for (String line : lines) {
            if (line.startsWith(key)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "unknown";
    }

    /** The first line that a command prints. */
    private static String says(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().findFirst().orElse("unknown").strip();
    }
}
