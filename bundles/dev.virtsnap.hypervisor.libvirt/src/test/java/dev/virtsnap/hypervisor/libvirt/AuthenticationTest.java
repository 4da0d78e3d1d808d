package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A daemon that asks for a name and a password over its socket (SASL, SCRAM-SHA-256). There is one for all, for libsasl2 reads
 * its settings once in a process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

    private static final String USER = "astrid";
    private static final String PASSWORD = "geheim-2718";

    private final List<char[]> answers = new ArrayList<>();
    private final List<Credentials.Kind> asked = new ArrayList<>();

    private Path folder;
    private Daemon daemon;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("vss");
        Sasl.write(folder, USER, PASSWORD);
        daemon = new Daemon(folder, "sasl", answering(PASSWORD));
    }

    @BeforeEach
    void forget() {
        answers.clear();
        asked.clear();
    }

    @AfterAll
    void stop() throws IOException {
        daemon.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Credentials answering(String password) {
        return request -> {
            asked.add(request.kind());
            char[] answer = (request.kind().isSecret() ? password : USER).toCharArray();
            answers.add(answer);
            return answer;
        };
    }

    @Test
    void whoKnowsThePasswordIsLetInAndItIsNotKept() throws Exception {
        try (Hypervisor hypervisor = LibvirtHypervisor.open(daemon.uri(), Access.WRITING, answering(PASSWORD));
                Domain domain = hypervisor.domain("test")) {
            assertEquals("s", domain.create(TestDriver.definition("s"), Set.of()));
            // another connection asks anew, for nothing was kept
            int before = asked.size();
            hypervisor.again().close();
            assertEquals(2 * before, asked.size());
        }
        assertEquals(Credentials.Kind.PASSPHRASE, asked.get(asked.size() - 1));
        answers.forEach(answer -> assertArrayEquals(new char[answer.length], answer));
        assertFalse(Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1)
                .contains(PASSWORD));
    }

    @Test
    void whoDoesNotIsToldSo() {
        for (Credentials credentials : List.of(answering("falsch"), Credentials.NONE)) {
            HypervisorException refused = assertThrows(
                    HypervisorException.class,
                    () -> LibvirtHypervisor.open(daemon.uri(), Access.READ_ONLY, credentials));
            assertEquals("VIR_ERR_AUTH_FAILED", refused.constant(), refused::sentence);
            assertFalse(refused.sentence().contains("falsch"), refused::sentence);
        }
    }
}
