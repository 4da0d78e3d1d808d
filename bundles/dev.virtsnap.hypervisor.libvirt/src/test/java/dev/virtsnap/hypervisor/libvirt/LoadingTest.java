package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The library is there, or its absence is explained; and it keeps quiet. */
class LoadingTest {

    @Test
    void oneLibraryIsLoaded() throws LibvirtMissingException {
        Libvirt libvirt = Libvirt.load();
        assertSame(libvirt, Libvirt.load());
        assertTrue(new LibvirtVersion(5, 6).compareTo(libvirt.version()) <= 0);
        try (LibvirtConnection connection = libvirt.open(TestDriver.URI)) {
            assertEquals(libvirt.version(), connection.version());
        }
    }

    @Test
    void whatIsMissingIsSaidInASentence() {
        LibvirtMissingException missing =
                assertThrows(LibvirtMissingException.class, () -> Libvirt.load("no-such-library"));
        assertEquals(
                "libvirt is not installed on this machine. Install it, on Debian or Ubuntu with 'apt-get install"
                        + " libvirt0', on Fedora with 'dnf install libvirt-libs'.",
                missing.getMessage());
    }

    @Test
    void whatIsTooOldIsSaid() {
        LibvirtMissingException old =
                assertThrows(LibvirtMissingException.class, () -> Libvirt.checked(new LibvirtVersion(4, 10)));
        assertEquals("libvirt 4.10 is too old. Install 5.6 or a newer one.", old.getMessage());
    }

    @Test
    void nobodyAnswersAtAWrongPlace() {
        LibvirtException refused = assertThrows(
                LibvirtException.class, () -> TestDriver.libvirt().open("test+unix:///default?socket=/no/such/socket"));
        assertEquals("Failed to connect socket to '/no/such/socket': No such file or directory", refused.getMessage());
        assertEquals("VIR_ERR_SYSTEM_ERROR", refused.error().codeName());
    }

    /** In a process of its own, in a locale without letters, where libvirt would print errors and warnings by itself. */
    @Test
    void namesSurviveAnyLocaleAndNothingIsPrinted() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Printed.class.getName());
        java.environment().put("LC_ALL", "C");
        java.environment().keySet().removeIf(name -> name.startsWith("LIBVIRT_"));
        Process process = java.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals("9 fc65e5", output.strip());
    }

    /** Meets an error and a warning, and prints the name of a snapshot as numbers. */
    static final class Printed {
        public static void main(String[] arguments) {
            String name = new String(new char[] {0xfc, 0x65e5});
            try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
                    LibvirtDomain domain = connection.domain("test")) {
                TestDriver.create(domain, name);
                int code = 0;
                try {
                    TestDriver.create(domain, name);
                } catch (LibvirtException e) {
                    code = e.error().message().contains(name) ? e.error().code() : -1;
                }
                String old = "<domainsnapshot><name>old</name><state>shutoff</state><creationTime>1</creationTime>"
                        + "</domainsnapshot>";
                try {
                    domain.createSnapshot(old, Set.of(CreateFlag.REDEFINE)).close();
                } catch (LibvirtException e) {
                    code += e.error().code() - 1;
                }
                StringBuilder digits = new StringBuilder();
                for (String each : List.of(domain.snapshot(name).name())) {
                    each.chars().forEach(c -> digits.append(Integer.toHexString(c)));
                }
                System.out.println(code + " " + digits);
            }
        }
    }
}
