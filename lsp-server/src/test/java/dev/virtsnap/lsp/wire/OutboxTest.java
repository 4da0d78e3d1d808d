package dev.virtsnap.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An editor that does not read makes whoever writes wait, and costs no more than so much memory. */
@Timeout(60)
class OutboxTest {

    private static final int MEGABYTE = 1 << 20;

    /** Takes nothing until it is opened. */
    private static final class Closed extends OutputStream {
        private final CountDownLatch opened = new CountDownLatch(1);
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                opened.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            taken.write(bytes, offset, length);
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void whoSaysMoreThanThereIsRoomForWaits() throws Exception {
        Closed editor = new Closed();
        Outbox outbox = new Outbox(editor);
        start(outbox::write);
        CountDownLatch said = new CountDownLatch(60);
        Thread speaker = start(() -> {
            for (int i = 0; i < 60; i++) {
                outbox.put(null, new byte[MEGABYTE]);
                said.countDown();
            }
        });
        assertFalse(said.await(500, TimeUnit.MILLISECONDS), "nothing was bounded");
        assertTrue(30 < said.getCount(), () -> said.getCount() + " are left");
        editor.opened.countDown();
        assertTrue(said.await(30, TimeUnit.SECONDS));
        speaker.join();
        outbox.drain(30_000);
        assertTrue(60L * MEGABYTE < editor.taken.size());
    }

    @Test
    void ofOneSubjectOnlyTheLastWaits() throws Exception {
        Closed editor = new Closed();
        Outbox outbox = new Outbox(editor);
        start(outbox::write);
        outbox.put(null, "first".getBytes(StandardCharsets.UTF_8));
        Thread.sleep(50);
        for (int i = 0; i < 1000; i++) {
            outbox.put("a", new byte[MEGABYTE]);
        }
        outbox.put("a", "last".getBytes(StandardCharsets.UTF_8));
        editor.opened.countDown();
        outbox.drain(30_000);
        assertEquals(
                "Content-Length: 5\r\n\r\nfirstContent-Length: 4\r\n\r\nlast",
                editor.taken.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anEditorThatIsGoneKeepsNobodyWaiting() throws Exception {
        Outbox outbox = new Outbox(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        start(outbox::write);
        Thread speaker = start(() -> {
            for (int i = 0; i < 100; i++) {
                outbox.put(null, new byte[MEGABYTE]);
            }
        });
        speaker.join(30_000);
        assertFalse(speaker.isAlive());
    }
}
