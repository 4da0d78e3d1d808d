package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What talks to a hypervisor costs nothing where nobody talks to one. */
class NativeRoomIT {

    private static final List<String> ROOMS =
            List.of(" com.sun.jna.", " org.libvirt.", " dev.virtsnap.hypervisor.", " dev.virtsnap.cli.live.");

    private static String frame(String members) {
        String json = "{\"jsonrpc\":\"2.0\"," + members + "}";
        return "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    /** What an editor says that opens a snapshot and asks what can be done with it. */
    private static Path said(Path folder) throws Exception {
        String document = "{\"textDocument\":{\"uri\":\"file:///vm/a.xml\"";
        return Files.writeString(
                folder.resolve("said"),
                frame("\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}")
                        + frame("\"method\":\"initialized\",\"params\":{}")
                        + frame("\"method\":\"textDocument/didOpen\",\"params\":" + document
                                + ",\"languageId\":\"xml\",\"version\":1,\"text\":\"<domainsnapshot/>\"}}")
                        + frame("\"id\":2,\"method\":\"textDocument/codeLens\",\"params\":" + document + "}}"));
    }

    @Test
    void aServerLoadsNothingOfItUntilItIsAsked(@TempDir Path folder) throws Exception {
        List<String> told = List.of("-Xshare:off", "-Xlog:class+load:stderr");
        Exec served = Exec.run(said(folder), Map.of(), Exec.command(told, "lsp"));
        assertTrue(served.out().contains("virtsnap.create"), served::out);
        assertTrue(served.err().contains(" dev.virtsnap.lsp.feature.Lenses "), "no classes were told");
        assertEquals(
                List.of(),
                ROOMS.stream().filter(room -> served.err().contains(room)).toList());
    }

    @Test
    void aCheckLoadsNothingOfIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.xml"), "<domainsnapshot><name>a</name></domainsnapshot>\n");
        List<String> told = List.of("-Xshare:off", "-Xlog:class+load:stderr");

        Exec check = Exec.run(Exec.nothing(), Map.of(), Exec.command(told, "check", file.toString()));
        assertTrue(check.err().contains(" dev.virtsnap.cli.CheckCommand "), check::err);
        assertEquals(
                List.of(),
                ROOMS.stream().filter(room -> check.err().contains(room)).toList());

        Exec tree = Exec.run(
                Exec.nothing(),
                Map.of(),
                Exec.command(told, "snapshot", "tree", "test", "--connect", "test:///default"));
        assertEquals("(no snapshots)\n", tree.out());
        assertEquals(
                ROOMS, ROOMS.stream().filter(room -> tree.err().contains(room)).toList());
    }
}
