package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an editor starts it: a process, by each of the ways to talk. */
@Timeout(120)
class LspIT {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";

    private static final String OPEN = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{"
            + "\"textDocument\":{\"uri\":\"file:///a.xml\",\"languageId\":\"xml\",\"version\":5,"
            + "\"text\":\"<domainsnapshot><nmae/></domainsnapshot>\"}}}";

    private static final String SHUTDOWN = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}";

    private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

    private static Process start(String... arguments) throws IOException {
        return startWith(List.of(), arguments);
    }

    private static Process startWith(List<String> options, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "lsp";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new ProcessBuilder(Exec.command(options, all))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void send(OutputStream out, String json) throws IOException {
        out.write(("Content-Length: " + json.length() + "\r\n\r\n" + json).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String receive(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        while (!header.toString().endsWith("\r\n\r\n")) {
            int b = in.read();
            assertTrue(0 <= b, "the server ended: " + header);
            header.append((char) b);
        }
        int length = Integer.parseInt(header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void talk(InputStream in, OutputStream out) throws IOException {
        send(out, INITIALIZE);
        assertTrue(receive(in).contains("\"serverInfo\":{\"name\":\"virtsnap\""));
        talkOn(in, out);
    }

    private static void talkOn(InputStream in, OutputStream out) throws IOException {
        send(out, OPEN);
        String published = receive(in);
        assertTrue(published.contains("schema/unknown-element"), published);
        assertTrue(published.contains("\"version\":5"), published);
        send(out, SHUTDOWN);
        assertTrue(receive(in).contains("\"id\":2,\"result\":null"));
        send(out, EXIT);
    }

    private static int codeOf(Process process) throws InterruptedException {
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it goes on running");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void talksOnStandardInputAndOutput() throws Exception {
        for (String[] arguments : new String[][] {{}, {"--stdio"}}) {
            Process process = start(arguments);
            talk(process.getInputStream(), process.getOutputStream());
            assertEquals(0, codeOf(process));
        }
    }

    /** It is read no more until it reads again, so that neither side fills its memory with what nobody takes. */
    @Test
    void waitsForAnEditorThatStopsReading() throws Exception {
        int questions = 5000;
        Process process = start();
        OutputStream out = process.getOutputStream();
        InputStream in = process.getInputStream();
        send(out, INITIALIZE);
        assertTrue(receive(in).contains("serverInfo"));
        send(out, OPEN.replace("<nmae/>", "<disks>" + "<disk name='vda'/>".repeat(60) + "</disks>"));
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            try {
                for (int id = 10; id < 10 + questions; id++) {
                    send(
                            out,
                            "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"textDocument/documentSymbol\","
                                    + "\"params\":{\"textDocument\":{\"uri\":\"file:///a.xml\"}}}");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThrows(TimeoutException.class, () -> asking.get(5, TimeUnit.SECONDS));
        for (int left = questions; 0 < left; ) {
            String message = receive(in);
            boolean answer = message.contains("\"result\":[{");
            assertTrue(answer || message.contains("publishDiagnostics"), message);
            left -= answer ? 1 : 0;
        }
        asking.get(10, TimeUnit.SECONDS);
        send(out, SHUTDOWN);
        assertTrue(receive(in).contains("\"id\":2,\"result\":null"));
        send(out, EXIT);
        assertEquals(0, codeOf(process));
    }

    @Test
    void saysWhatToInstallWhereThereIsNoLibvirt(@TempDir Path folder) throws Exception {
        // the only library of that name that is found is none
        Files.createFile(folder.resolve("libvirt.so"));
        Process process = startWith(List.of("-Djna.library.path=" + folder, "-Djna.platform.library.path=" + folder));
        OutputStream out = process.getOutputStream();
        InputStream in = process.getInputStream();
        send(out, INITIALIZE);
        assertTrue(receive(in).contains("serverInfo"));
        send(
                out,
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"virtsnap/snapshotTree\",\"params\":{\"connection\":\"test:///default\"}}");
        String refused = receive(in);
        assertTrue(refused.contains("libvirt is not installed on this machine. Install it, on Debian"), refused);
        talkOn(in, out);
        assertEquals(0, codeOf(process));
    }

    @Test
    void endsWithItsInput() throws Exception {
        Process process = start();
        process.getOutputStream().close();
        assertEquals(1, codeOf(process));
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Process editor = new ProcessBuilder("sleep", "100").start();
        Process process = start("--clientProcessId", Long.toString(editor.pid()));
        assertFalse(process.waitFor(300, TimeUnit.MILLISECONDS));
        editor.destroy();
        assertEquals(1, codeOf(process));
    }

    @Test
    void doesNotBeginForAProcessThatHasEnded() throws Exception {
        Process editor = new ProcessBuilder("true").start();
        assertEquals(0, editor.waitFor());
        assertEquals(1, codeOf(start("--clientProcessId", Long.toString(editor.pid()))));
    }

    @Test
    void talksToAPortOfThisMachine() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            listening.setSoTimeout(60_000);
            Process process = start("--socket=" + listening.getLocalPort());
            try (Socket line = listening.accept()) {
                talk(line.getInputStream(), line.getOutputStream());
                assertEquals(0, codeOf(process));
            }
        }
    }

    @Test
    void talksToAUnixSocket(@TempDir Path folder) throws Exception {
        Path name = folder.resolve("editor");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(name));
            Process process = start("--pipe", name.toString());
            try (SocketChannel line = listening.accept()) {
                talk(Channels.newInputStream(line), Channels.newOutputStream(line));
                assertEquals(0, codeOf(process));
            }
        } finally {
            Files.deleteIfExists(name);
        }
    }

    @Test
    void saysThatNobodyListens(@TempDir Path folder) throws Exception {
        Exec exec = Exec.program(
                Exec.nothing(), "lsp", "--pipe", folder.resolve("nobody").toString());
        assertEquals(2, exec.code());
        assertTrue(exec.err().startsWith("virtsnap: no editor listens on '"), exec.err());
    }
}
