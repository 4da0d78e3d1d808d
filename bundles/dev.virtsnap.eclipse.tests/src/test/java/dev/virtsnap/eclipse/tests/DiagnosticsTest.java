package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.DiagnosticAnnotation;
import dev.virtsnap.eclipse.editor.project.Markers;
import dev.virtsnap.eclipse.editor.project.SnapshotNature;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.source.Annotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found is shown while one types, and says what a check on the command line says. */
@ExtendWith(UiGuard.class)
class DiagnosticsTest {

    private static final Path EXAMPLES = Workbench.ROOT.resolve("schemas/examples");

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    @Test
    void comesAndGoesAsOneTypes() throws Exception {
        Opened opened = Workbench.open(Workbench.file(
                Workbench.project("live"),
                "typo.xml",
                "<domainsnapshot>\n  <name>before-upgrade</name>\n  <descripton>a</descripton>\n</domainsnapshot>\n"));
        opened.awaitCodes("schema/unknown-element");
        opened.document().replace(opened.text().indexOf("descripton"), 10, "description");
        opened.awaitCodes("xml/mismatched-end-tag");
        opened.document().replace(opened.text().indexOf("descripton"), 10, "description");
        opened.awaitCodes();
        opened.cursor("<name>before");
        opened.type("/b");
        opened.awaitCodes("SNAP301");
    }

    @Test
    void underlinesTheNameThatIsWrong() throws Exception {
        Opened opened = Workbench.open(Workbench.file(
                Workbench.project("live"),
                "place.xml",
                "<domainsnapshot>\n  <name>before-upgrade</name>\n  <descripton>a</descripton>\n</domainsnapshot>\n"));
        opened.awaitCodes("schema/unknown-element");
        for (Iterator<Annotation> all = opened.viewer().getAnnotationModel().getAnnotationIterator(); all.hasNext(); ) {
            Annotation each = all.next();
            if (each instanceof DiagnosticAnnotation) {
                var position = opened.viewer().getAnnotationModel().getPosition(each);
                assertEquals("descripton", opened.document().get(position.getOffset(), position.getLength()));
                assertEquals("dev.virtsnap.eclipse.editor.live.error", each.getType());
            }
        }
    }

    /** Every example that the command line and the core are tested with, through the builder and the Problems view. */
    @Test
    void markersSayWhatTheExamplesSay() throws Exception {
        IProject project = Workbench.project("examples");
        Map<String, List<String>> expected = new TreeMap<>();
        for (Path file : files("invalid")) {
            String name = file.getFileName().toString();
            Workbench.file(project, "invalid/" + name, Files.readAllBytes(file));
            expected.put(name, Files.readAllLines(EXAMPLES.resolve("invalid/" + name.replace(".xml", ".expected"))));
        }
        for (Path file : files("valid")) {
            Workbench.file(project, "valid/" + file.getFileName(), Files.readAllBytes(file));
        }
        assertTrue(120 <= expected.size());
        SnapshotNature.set(project, true, null);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        assertEquals(List.of(), markers(project.getFolder("valid")));
        for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
            IFile file = project.getFile("invalid/" + entry.getKey());
            // the Problems view knows no hints
            List<String> wanted = entry.getValue().stream()
                    .map(line -> line.replace(" hint ", " info "))
                    .toList();
            if (wanted.get(wanted.size() - 1).endsWith(" schema/wrong-root")) {
                // another kind of document, which counts only if it is named
                wanted = markers(file).isEmpty() ? List.of() : wanted;
            }
            assertEquals(wanted, markers(file), entry.getKey());
        }
        project.delete(true, null);
    }

    /** Some of them through an editor, too: what is underlined is what the Problems view has. */
    @Test
    void editorsSayWhatTheExamplesSay() throws Exception {
        IProject project = Workbench.project("opened");
        List<Path> files = files("invalid");
        int seen = 0;
        for (int i = 0; i < files.size(); i += 9) {
            String name = files.get(i).getFileName().toString();
            List<String> wanted = Files.readAllLines(EXAMPLES.resolve("invalid/" + name.replace(".xml", ".expected")));
            if (wanted.stream().anyMatch(line -> line.contains("wrong-root") || line.contains("bytes"))) {
                continue;
            }
            Opened opened = Workbench.open(Workbench.file(project, name, Files.readAllBytes(files.get(i))));
            String[] codes = wanted.stream()
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .toArray(String[]::new);
            opened.awaitCodes(codes);
            seen++;
            Workbench.closeAll();
        }
        int count = seen;
        assertTrue(10 <= seen, () -> "only " + count);
    }

    private static List<Path> files(String folder) throws Exception {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** As the files with what is expected write it. */
    private static List<String> markers(IResource resource) throws Exception {
        List<IMarker> markers =
                new ArrayList<>(Arrays.asList(resource.findMarkers(Markers.TYPE, true, IResource.DEPTH_INFINITE)));
        List<Diagnostic> found = new ArrayList<>();
        Text text = null;
        for (IMarker marker : markers) {
            IFile file = (IFile) marker.getResource();
            text = Text.of(new String(file.getContents().readAllBytes(), charset(file)).replaceFirst("^\uFEFF", ""));
            Range range =
                    new Range(marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0));
            Severity severity = List.of(Severity.INFO, Severity.WARNING, Severity.ERROR)
                    .get(marker.getAttribute(IMarker.SEVERITY, 0));
            found.add(Diagnostic.of(
                    marker.getAttribute(Markers.CODE, ""), severity, range, marker.getAttribute(IMarker.MESSAGE, "")));
        }
        found.sort(Diagnostic.BY_PLACE);
        List<String> lines = new ArrayList<>();
        for (Diagnostic each : found) {
            lines.add(line(each, text.lines()));
        }
        return lines;
    }

    private static String charset(IFile file) throws Exception {
        return file.getCharset().replace("UTF8-BOM", "UTF-8");
    }

    private static String line(Diagnostic each, LineIndex lines) {
        int first = lines.lineOf(each.range().start());
        int last = lines.lineOf(each.range().end());
        return (first + 1) + ":" + (lines.codePointColumn(each.range().start()) + 1) + "-"
                + (first == last ? "" : (last + 1) + ":")
                + (lines.codePointColumn(each.range().end()) + 1) + " "
                + each.severity().word() + " " + each.code();
    }
}
