package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.lsp.live.Startup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hypervisor that takes its time, or goes away: nobody else waits, and what was begun can be given up. */
class SlowHypervisorTest {

    private static final String URI = "test:///default";

    private static final String DOCUMENT = "file:///vm/s1.xml";

    private static final String TEXT = "<domainsnapshot>\n  <name>s1</name>\n</domainsnapshot>\n";

    private final Path folder;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private Hypervisor kept;
    private volatile String slow = "";
    private final AtomicInteger opened = new AtomicInteger();

    /** So many of the connections that were opened are gone. */
    private volatile int lost;

    SlowHypervisorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws Exception {
        kept = LibvirtHypervisor.open(URI, Access.WRITING, Credentials.NONE);
    }

    @AfterEach
    void close() {
        gate.countDown();
        kept.close();
    }

    /** The real thing behind a door that one method may not pass before it is opened. */
    private <T> T behind(Class<T> type, T real) {
        int number = type == Hypervisor.class ? opened.incrementAndGet() : Integer.MAX_VALUE;
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(slow)) {
                        reached.countDown();
                        gate.await();
                    }
                    if (number <= lost && !method.getName().equals("close")) {
                        throw new HypervisorException(
                                38, "VIR_ERR_SYSTEM_ERROR", "Cannot recv data: gone", new Throwable());
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof Domain domain ? behind(Domain.class, domain) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    private Editor editor(String connection) throws Exception {
        Startup startup = new Startup(
                connection,
                "",
                Map.of("XDG_STATE_HOME", folder.toString()),
                (uri, writing) -> behind(Hypervisor.class, kept.again()));
        Editor editor = Editor.started(Editor.RICH, startup);
        editor.open(DOCUMENT, 1, TEXT);
        return editor;
    }

    private void awaitReached() throws InterruptedException {
        assertTrue(reached.await(30, TimeUnit.SECONDS), () -> "'" + slow + "' is not called");
    }

    private static int create(Editor editor) throws Exception {
        return editor.ask(
                "workspace/executeCommand",
                "{\"command\":\"virtsnap.create\",\"arguments\":[{\"uri\":\"" + DOCUMENT + "\"}]}");
    }

    @Test
    void othersAreAnsweredMeanwhile() throws Exception {
        slow = "domainNames";
        try (Editor editor = editor(URI)) {
            for (int i = 0; i < 8; i++) {
                editor.ask("virtsnap/snapshotTree", "{\"connection\":\"" + URI + "\"}");
            }
            awaitReached();
            for (int i = 0; i < 20; i++) {
                assertFalse(editor.request("textDocument/hover", Editor.at(DOCUMENT, 1, 4))
                        .isJsonNull());
            }
            assertEquals(
                    2,
                    editor.request("textDocument/codeLens", "{" + Editor.document(DOCUMENT) + "}")
                            .getAsJsonArray()
                            .size());
            editor.published(DOCUMENT, 1);
        }
    }

    @Test
    void tooManyQuestionsAreNotTaken() throws Exception {
        slow = "domainNames";
        try (Editor editor = editor("")) {
            int last = 0;
            for (int i = 0; i < 17; i++) {
                last = editor.ask("virtsnap/snapshotTree", "{\"connection\":\"" + URI + "\"}");
            }
            assertTrue(editor.response(last).toString().contains("There are 16 questions already"));
        }
    }

    @Test
    void aQuestionIsGivenUpAtOnce() throws Exception {
        slow = "readSnapshots";
        try (Editor editor = editor("")) {
            int id = editor.ask("virtsnap/snapshotTree", "{\"connection\":\"" + URI + "\",\"domain\":\"test\"}");
            awaitReached();
            editor.notify("$/cancelRequest", "{\"id\":" + id + "}");
            assertEquals(-32800, editor.errorCode(id));
        }
    }

    @Test
    void whoeverIsAskedMayBeGivenUp() throws Exception {
        try (Editor editor = editor("")) {
            int id = create(editor);
            editor.notice("window/showMessageRequest");
            editor.notify("$/cancelRequest", "{\"id\":" + id + "}");
            assertEquals(-32800, editor.errorCode(id));
        }
    }

    @Test
    void aRunStopsBeforeItsNextStep() throws Exception {
        try (Domain domain = kept.domain("test")) {
            for (String name : new String[] {"s1", "s2"}) {
                domain.create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of());
            }
        }
        try (Editor editor = editor(URI)) {
            String target = "\"connection\":\"" + URI + "\",\"domain\":\"test\",\"snapshot\":\"s1\"";
            JsonObject plan = editor.request("virtsnap/plan", "{" + target + ",\"action\":\"rename\",\"name\":\"s0\"}")
                    .getAsJsonObject();
            assertEquals(3, plan.getAsJsonObject("plan").getAsJsonArray("steps").size(), plan::toString);
            slow = "create";
            int id = editor.ask(
                    "virtsnap/run",
                    "{\"id\":" + plan.get("id") + ",\"digest\":" + plan.get("digest")
                            + ",\"confirmed\":true,\"workDoneToken\":7}");
            awaitReached();
            editor.notify("window/workDoneProgress/cancel", "{\"token\":7}");
            // taken by the thread that reads, like everything before the answer to this
            editor.request("textDocument/hover", Editor.at(DOCUMENT, 1, 4));
            gate.countDown();
            JsonObject outcome = editor.response(id)
                    .getAsJsonObject("result")
                    .getAsJsonObject("plan")
                    .getAsJsonObject("outcome");
            assertEquals("cancelled", outcome.get("kind").getAsString(), outcome::toString);
            assertEquals(1, outcome.getAsJsonArray("done").size(), outcome::toString);
            assertEquals(2, outcome.getAsJsonArray("left").size(), outcome::toString);
        }
    }

    @Test
    void aLostConnectionIsOpenedAgainOrSaid() throws Exception {
        try (Editor editor = editor("")) {
            String tree = "{\"connection\":\"" + URI + "\"}";
            editor.request("virtsnap/snapshotTree", tree);
            lost = 1;
            assertTrue(editor.request("virtsnap/snapshotTree", tree).toString().contains("\"test\""));
            assertEquals(2, opened.get());
            lost = 100;
            String said =
                    editor.response(editor.ask("virtsnap/snapshotTree", tree)).toString();
            assertTrue(said.contains("test:///default: Cannot recv data: gone"), said);
            lost = 0;
            assertTrue(editor.request("virtsnap/snapshotTree", tree).toString().contains("\"test\""));
        }
    }
}
