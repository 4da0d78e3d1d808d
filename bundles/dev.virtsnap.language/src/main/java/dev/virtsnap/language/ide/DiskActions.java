package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other modes for one or all disks, disks that are missing, and their order. */
final class DiskActions {

    private final Analysis analysis;
    private final Range range;
    private final List<Action> actions = new ArrayList<>();

    DiskActions(Analysis analysis, Range range) {
        this.analysis = analysis;
        this.range = range;
    }

    List<Action> all() {
        SnapshotDisk at = null;
        for (SnapshotDisk disk : analysis.definition().disks()) {
            Range element = disk.element().range();
            boolean touched = element.start() <= range.start() && range.end() <= element.end();
            at = touched && disk.element().isClosed() ? disk : at;
        }
        if (at != null) {
            ofOne(at);
        }
        Element disks = analysis.definition().disksElement();
        Element root = analysis.definition().root();
        boolean inDisks = disks != null && disks.range().touches(range.start());
        if (disks != null && inDisks) {
            ofAll(SnapshotMode.EXTERNAL, "Make every disk external");
            ofAll(SnapshotMode.INTERNAL, "Make every disk internal");
            sort(disks);
        }
        if (inDisks || (root != null && disks == null)) {
            addMissing();
        }
        return actions;
    }

    private void ofOne(SnapshotDisk disk) {
        String label = "'" + Value.textOf(disk.name()) + "'";
        if (disk.parsedMode() != SnapshotMode.EXTERNAL) {
            actions.add(Action.rewrite("Make disk " + label + " external", become(disk, SnapshotMode.EXTERNAL)));
            actions.add(Action.rewrite("Make disk " + label + " external, in a file of its own", overlay(disk)));
        } else if (disk.path() == null && disk.storageType() == StorageType.FILE) {
            actions.add(Action.rewrite("Say in which file the overlay of disk " + label + " goes", overlay(disk)));
        }
        if (disk.parsedMode() != SnapshotMode.INTERNAL) {
            actions.add(Action.rewrite("Make disk " + label + " internal", become(disk, SnapshotMode.INTERNAL)));
        }
        if (disk.parsedMode() != SnapshotMode.NO) {
            actions.add(Action.rewrite("Leave disk " + label + " out", become(disk, SnapshotMode.NO)));
        }
    }

    /** What is said of an overlay goes unless the mode is external. */
    private static List<Edit> become(SnapshotDisk disk, SnapshotMode mode) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Markup.set(disk.element(), "snapshot", mode.word()));
        if (mode != SnapshotMode.EXTERNAL) {
            Value type = disk.type();
            if (type != null) {
                edits.add(type.removal());
            }
            Element element = disk.element();
            if (!element.isSelfClosing()) {
                Range tag = element.startTagRange();
                edits.add(Edit.replace(new Range(tag.end() - 1, element.end()), "/>"));
            }
        }
        return edits;
    }

    private List<Edit> overlay(SnapshotDisk disk) {
        if (disk.source() != null || disk.name() == null || disk.storageType() != StorageType.FILE) {
            return List.of();
        }
        String path =
                new OverlayNames(analysis, Workspace.EMPTY).overlay(disk.name().text());
        String q = quote();
        String source = "<source file=" + q + Escapes.value(path, q.charAt(0)) + q + "/>";
        String driver = "<driver type=" + q + "qcow2" + q + "/>";
        List<Edit> edits = new ArrayList<>();
        edits.add(Markup.set(disk.element(), "snapshot", SnapshotMode.EXTERNAL.word()));
        Element element = disk.element();
        boolean hasDriver = element.element("driver") != null;
        if (element.isSelfClosing() || element.elements().isEmpty()) {
            String line = Layout.indent(analysis.text(), element.start());
            String inner = line + Layout.unit(analysis.text());
            Range tag = element.startTagRange();
            int end = element.isSelfClosing() ? tag.end() - 2 : tag.end() - 1;
            String name = element.name().qualified();
            String whole = ">" + inner + driver + inner + source + line + "</" + name + ">";
            edits.add(Edit.replace(new Range(end, element.end()), whole));
        } else {
            List<Element> children = element.elements();
            Element last = children.get(children.size() - 1);
            edits.add(Markup.addAfter(analysis.text(), last, source));
            if (!hasDriver) {
                edits.add(Markup.addFirst(analysis.text(), element, driver));
            }
        }
        return edits;
    }

    private String quote() {
        return String.valueOf(new CompletionRequest(analysis, 0, Workspace.EMPTY, 0, new Trials()).quote());
    }

    private void ofAll(SnapshotMode mode, String title) {
        List<Edit> edits = new ArrayList<>();
        for (SnapshotDisk disk : analysis.definition().disks()) {
            if (disk.parsedMode() != mode
                    && disk.parsedMode() != SnapshotMode.NO
                    && disk.element().isClosed()) {
                edits.addAll(become(disk, mode));
            }
        }
        if (1 < analysis.definition().disks().size()) {
            actions.add(Action.rewrite(title, edits));
        }
    }

    private void addMissing() {
        DomainDefinition domain = KnownValues.domain(analysis);
        if (domain == null) {
            return;
        }
        List<DomainDisk> missing = new KnownValues(analysis, Workspace.EMPTY, 0).missing(domain, null);
        if (missing.isEmpty()) {
            return;
        }
        String those = missing.size() == 1 ? "the disk that is" : "the " + missing.size() + " disks that are";
        actions.add(Action.rewrite("Add " + those + " not mentioned, left out", add(missing, SnapshotMode.NO)));
        actions.add(Action.rewrite("Add " + those + " not mentioned, as libvirt would take them", add(missing, null)));
    }

    private List<Edit> add(List<DomainDisk> missing, @Nullable SnapshotMode mode) {
        String q = quote();
        List<String> lines = new ArrayList<>();
        for (DomainDisk disk : missing) {
            var aligned =
                    analysis.alignment() == null ? null : analysis.alignment().disk(disk.name());
            SnapshotMode chosen = mode != null || aligned == null ? mode : aligned.mode();
            if (chosen == null) {
                return List.of();
            }
            lines.add("<disk name=" + q + Escapes.value(disk.name(), q.charAt(0)) + q + " snapshot=" + q + chosen.word()
                    + q + "/>");
        }
        Element disks = analysis.definition().disksElement();
        return disks == null ? newDisks(lines) : addTo(disks, lines);
    }

    private List<Edit> addTo(Element disks, List<String> lines) {
        List<Element> children = disks.elements();
        if (!disks.isClosed()) {
            return List.of();
        }
        if (children.isEmpty()) {
            String line = Layout.indent(analysis.text(), disks.start());
            String inner = line + Layout.unit(analysis.text());
            int tagEnd = disks.startTagRange().end() - (disks.isSelfClosing() ? 2 : 1);
            String whole = ">" + inner + String.join(inner, lines) + line + "</"
                    + disks.name().qualified() + ">";
            return List.of(Edit.replace(new Range(tagEnd, disks.end()), whole));
        }
        Element last = children.get(children.size() - 1);
        String line = Layout.indent(analysis.text(), last.start());
        return List.of(Edit.insert(last.end(), line + String.join(line, lines)));
    }

    private List<Edit> newDisks(List<String> lines) {
        Element root = analysis.definition().root();
        if (root == null || root.elements().isEmpty() || !root.isClosed()) {
            return List.of();
        }
        Element after = root.elements().get(0);
        for (Element child : root.elements()) {
            String name = child.name().local();
            after = name.equals("description") || name.equals("memory") || name.equals("name") ? child : after;
        }
        String line = Layout.indent(analysis.text(), after.start());
        String inner = line + Layout.unit(analysis.text());
        String whole = line + "<disks>" + inner + String.join(inner, lines) + line + "</disks>";
        return List.of(Edit.insert(after.end(), whole));
    }

    /** Puts the disks into the order of the domain, or of their names; what stands between them stays where it is. */
    private void sort(Element parent) {
        List<SnapshotDisk> disks = new ArrayList<>();
        for (SnapshotDisk disk : analysis.definition().disks()) {
            if (disk.element().parent() == parent) {
                disks.add(disk);
            }
        }
        List<SnapshotDisk> sorted = new ArrayList<>(disks);
        DomainDefinition domain = KnownValues.domain(analysis);
        Map<String, Integer> places = places(domain);
        sorted.sort(Comparator.<SnapshotDisk>comparingInt(
                        disk -> places.getOrDefault(Value.textOf(disk.name()), places.size()))
                .thenComparing(disk -> Value.textOf(disk.name())));
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            if (!disks.get(i).equals(sorted.get(i))) {
                edits.add(Edit.replace(
                        disks.get(i).element().range(), sorted.get(i).element().source()));
            }
        }
        actions.add(Action.rewrite(
                domain == null ? "Sort the disks by name" : "Sort the disks as the domain has them", edits));
    }

    /** The place of each disk of a domain; none if it is not known. */
    private static Map<String, Integer> places(@Nullable DomainDefinition domain) {
        Map<String, Integer> places = new HashMap<>();
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                places.putIfAbsent(disk.name(), places.size());
            }
        }
        return places;
    }
}
