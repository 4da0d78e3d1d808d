package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final String DOMAIN = "<domain type='kvm'><uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>"
            + "<devices><disk><target dev='vda'/></disk></devices></domain>";

    private static final Analysis ROOT = snapshot("s1", "", DOMAIN);
    private static final Analysis CHILD = snapshot("s2", "s1", DOMAIN);
    private static final Analysis OTHER = snapshot("s1", "", DOMAIN.replace("7f1c", "8888"));

    private static final Workspace WORKSPACE = new Workspace(Map.of())
            .with("s1.xml", names(ROOT))
            .with("s2.xml", names(CHILD))
            .with("other.xml", names(OTHER));

    private static Analysis snapshot(String name, String parent, String domain) {
        return IdeDocuments.analysis(
                "<domainsnapshot><name>" + name + "</name>"
                        + (parent.isEmpty() ? "" : "<parent><name>" + parent + "</name></parent>")
                        + "<state>shutoff</state><disks><disk name='vda'/></disks>" + domain + "</domainsnapshot>",
                Facts.NONE);
    }

    private static SnapshotNames names(Analysis analysis) {
        return Objects.requireNonNull(SnapshotNames.of(analysis));
    }

    private static int at(Analysis analysis, String marker) {
        int at = analysis.text().string().indexOf(marker);
        assertTrue(0 <= at);
        return at + marker.length();
    }

    private static List<String> written(List<Location> locations, Map<String, Analysis> documents) {
        List<String> written = new ArrayList<>();
        for (Location location : locations) {
            Analysis analysis = Objects.requireNonNull(documents.get(location.document()));
            int start = location.range().start();
            written.add(
                    location.document() + " " + start + " " + analysis.text().slice(location.range()));
        }
        return written;
    }

    private static final Map<String, Analysis> DOCUMENTS = Map.of("s1.xml", ROOT, "s2.xml", CHILD, "other.xml", OTHER);

    @Test
    void aParentIsDefinedWhereTheSnapshotIs() {
        int offset = at(CHILD, "<parent><name>");
        assertEquals(
                List.of("s1.xml 22 s1"), written(Navigation.definition(CHILD, "s2.xml", offset, WORKSPACE), DOCUMENTS));
    }

    @Test
    void aSnapshotIsNamedByItselfAndByItsChildrenOfTheSameDomain() {
        assertEquals(
                List.of("s1.xml 22 s1", "s2.xml 45 s1"),
                written(Navigation.references(ROOT, "s1.xml", 23, WORKSPACE), DOCUMENTS));
    }

    @Test
    void renamingReachesTheChildren() {
        assertEquals(new Range(22, 24), Navigation.renamed(ROOT, 23));
        assertNull(Navigation.renamed(ROOT, 3));
        Map<String, List<Edit>> edits = Navigation.rename(ROOT, "s1.xml", 23, "a&b", WORKSPACE);
        assertEquals(List.of("s1.xml", "s2.xml"), List.copyOf(edits.keySet()));
        String child = Edit.apply(CHILD.text().string(), Objects.requireNonNull(edits.get("s2.xml")));
        assertTrue(child.contains("<parent><name>a&amp;b</name></parent>"), child);
    }

    @Test
    void aNameThatCannotBeIsExplained() {
        assertNull(Navigation.problem(ROOT, "s1.xml", 23, "s3", WORKSPACE));
        assertNull(Navigation.problem(ROOT, "s1.xml", 23, "s1", WORKSPACE));
        assertNotNull(Navigation.problem(ROOT, "s1.xml", 23, "s2", WORKSPACE));
        assertNotNull(Navigation.problem(ROOT, "s1.xml", 23, "a/b", WORKSPACE));
        assertNotNull(Navigation.problem(ROOT, "s1.xml", 23, " ", WORKSPACE));
    }

    @Test
    void aRequestIsAboutADiskOfTheDomain() {
        int offset = at(ROOT, "<disk name='");
        List<Location> found = Navigation.definition(ROOT, "s1.xml", offset, WORKSPACE);
        assertEquals(1, found.size());
        assertEquals(at(ROOT, "<target dev='"), found.get(0).range().start());
    }

    @Test
    void theTreeIsThatOfTheDomain() {
        assertEquals(List.of("s2.xml"), Navigation.children("s1.xml", WORKSPACE));
        assertEquals(List.of(), Navigation.children("other.xml", WORKSPACE));
        assertEquals(List.of("s1.xml"), Navigation.parents("s2.xml", WORKSPACE));
        assertEquals(List.of(), Navigation.parents("s1.xml", WORKSPACE.without("s2.xml")));
    }

    @Test
    void parentsAreOfferedFromTheWorkspace() {
        String document = CHILD.text().string().replace("<parent><name>s1", "<parent><name>");
        Analysis analysis = IdeDocuments.analysis(document, Facts.NONE);
        int offset = at(analysis, "<parent><name>");
        CompletionList list = Completion.at(analysis, offset, WORKSPACE, IdeDocuments.NOW);
        assertEquals(
                List.of("s1"), list.items().stream().map(CompletionItem::label).toList());
    }

    @Test
    void filesAreLinks() {
        Analysis analysis = IdeDocuments.analysis(
                "<domainsnapshot><memory file='/a/b.mem'/><disks><disk name='vda'><source file='rel.img'/></disk></disks>"
                        + "<domain><os><loader> /usr/fw.fd </loader></os></domain></domainsnapshot>",
                Facts.NONE);
        List<String> links = new ArrayList<>();
        for (Link link : Links.of(analysis)) {
            assertEquals(link.path(), analysis.text().slice(link.range()));
            links.add(link.path());
        }
        assertEquals(List.of("/a/b.mem", "/usr/fw.fd"), links);
    }
}
