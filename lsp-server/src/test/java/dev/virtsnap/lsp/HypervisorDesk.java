package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.lsp.live.Startup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person at an editor, and libvirt's driver for tests. */
abstract class HypervisorDesk {

    static final String URI = "test:///default";

    static final String DOCUMENT = "file:///vm/s1.xml";

    static final String CREATE =
            """
            <domainsnapshot>
              <name>s1</name>
              <description>Before the upgrade</description>
            </domainsnapshot>
            """;

    final Path folder;
    Hypervisor kept;

    HypervisorDesk(Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws Exception {
        // the driver forgets all when its last connection in this process is closed
        kept = LibvirtHypervisor.open(URI, Access.WRITING, Credentials.NONE);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    Editor editor(String initialize, String connection) throws Exception {
        return Editor.started(initialize, new Startup(connection, "", environment(), null));
    }

    Map<String, String> environment() {
        return Map.of("XDG_STATE_HOME", folder.toString(), "XDG_CACHE_HOME", folder.toString());
    }

    static List<String> snapshots(Hypervisor hypervisor) {
        try (Domain domain = hypervisor.domain("test")) {
            List<String> names = new ArrayList<>();
            for (String xml : domain.snapshotXmls()) {
                names.add(xml.substring(xml.indexOf("<name>") + 6, xml.indexOf("</name>")));
            }
            names.sort(String::compareTo);
            return names;
        }
    }

    void taken(String... names) {
        try (Domain domain = kept.domain("test")) {
            for (String name : names) {
                domain.create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of());
            }
        }
    }

    String record(String name) {
        try (Domain domain = kept.domain("test")) {
            return domain.snapshotXml(name, false);
        }
    }

    static int command(Editor editor, String word) throws Exception {
        return editor.ask(
                "workspace/executeCommand",
                "{\"command\":\"virtsnap." + word + "\",\"arguments\":[{\"uri\":\"" + DOCUMENT + "\"}]}");
    }

    /** Waits for a question that has these words in it, and answers it; the answers that were offered. */
    static List<String> asked(Editor editor, String words, String answer) throws Exception {
        JsonObject question = editor.notice("window/showMessageRequest");
        JsonObject params = question.getAsJsonObject("params");
        assertTrue(params.get("message").getAsString().contains(words), question::toString);
        List<String> offered = new ArrayList<>();
        params.getAsJsonArray("actions")
                .forEach(each -> offered.add(each.getAsJsonObject().get("title").getAsString()));
        editor.answer(question, answer.isEmpty() ? "null" : "{\"title\":\"" + answer + "\"}");
        return offered;
    }

    static String told(Editor editor) {
        return editor.notice("window/showMessage")
                .getAsJsonObject("params")
                .get("message")
                .getAsString();
    }

    static List<String> lenses(Editor editor) throws Exception {
        List<String> titles = new ArrayList<>();
        editor.request("textDocument/codeLens", "{" + Editor.document(DOCUMENT) + "}")
                .getAsJsonArray()
                .forEach(each -> titles.add(each.getAsJsonObject()
                        .getAsJsonObject("command")
                        .get("title")
                        .getAsString()));
        return titles;
    }
}
