package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Many calls in a process of its own with a small heap, whose collector never rests and whose JVM checks every native call:
 * none fails, and memory outside of the heap does not grow. How many is said by {@code -Dvirtsnap.calls=1000000}.
 */
class PressureTest {

    private static final int USUAL = 40_000;

    @Test
    void noCallFailsAndNothingLeaks() throws IOException, InterruptedException {
        int calls = Integer.getInteger("virtsnap.calls", USUAL);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xcheck:jni",
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pressure.class.getName(),
                        Integer.toString(calls))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertFalse(output.contains("FATAL ERROR"), output);
        String last = output.strip().substring(output.strip().lastIndexOf('\n') + 1);
        System.out.println(last);
        String[] numbers = last.split("[^0-9]+");
        assertTrue(calls <= Integer.parseInt(numbers[0]), last);
        long before = Long.parseLong(numbers[1]);
        long after = Long.parseLong(numbers[2]);
        assertTrue(after - before < 16 * 1024, last);
    }

    /** Looks at a tree in every way, again and again. */
    static final class Pressure {

        private long calls;
        private byte[] garbage = new byte[0];

        public static void main(String[] arguments) throws IOException {
            new Pressure().run(Integer.parseInt(arguments[0]));
        }

        private void run(int wanted) throws IOException {
            long warm = 0;
            try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
                    LibvirtDomain domain = connection.domain("test")) {
                for (String name : List.of("a", "b", "c")) {
                    TestDriver.create(domain, name);
                }
                while (calls < wanted) {
                    round(domain);
                    garbage = new byte[200_000 + garbage.length % 7];
                    if (warm == 0 && wanted / 4 < calls) {
                        warm = resident();
                    }
                }
            }
            System.out.println(
                    calls + " calls, resident " + warm + " KiB after a quarter, " + resident() + " KiB at the end");
        }

        private void round(LibvirtDomain domain) {
            check(domain.snapshotNames(Set.of()).size() == 3);
            check(domain.snapshotXmls(Set.of(), Set.of()).size() == 3);
            for (LibvirtSnapshot snapshot : domain.snapshots()) {
                try (snapshot) {
                    check(snapshot.xml().contains("<name>" + snapshot.name() + "</name>"));
                    check(snapshot.isCurrent() == snapshot.name().equals("c"));
                }
            }
            try (LibvirtSnapshot c = domain.snapshot("c");
                    LibvirtSnapshot b = Objects.requireNonNull(c.parent());
                    LibvirtDomain same = b.domain()) {
                check(b.name().equals("b") && same.name().equals("test"));
                check(b.childNames(Set.of()).equals(List.of("c")));
            }
            try {
                domain.snapshot("nope").close();
                check(false);
            } catch (LibvirtException e) {
                check(e.error().message().endsWith("'nope'"));
            }
            // 2 for the names, 7 for all XML at once, 19 for each snapshot, 11 along the tree, 3 for what is not there
            calls += 42;
        }

        private static void check(boolean right) {
            if (!right) {
                throw new AssertionError("a call gave another answer than before");
            }
        }

        private static long resident() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            throw new IOException("no VmRSS");
        }
    }
}
