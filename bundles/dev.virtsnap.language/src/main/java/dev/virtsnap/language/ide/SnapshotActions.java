package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.Secret;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with a snapshot as a whole. */
final class SnapshotActions {

    /** What a create does not read. */
    private static final Set<String> UNREAD =
            Set.of("state", "parent", "creationTime", "domain", "inactiveDomain", "cookie", "active", "revertDisks");

    private final Analysis analysis;
    private final SnapshotDefinition definition;
    private final Range range;
    private final long now;

    SnapshotActions(Analysis analysis, Range range, long now) {
        this.analysis = analysis;
        this.definition = analysis.definition();
        this.range = range;
        this.now = now;
    }

    /** Those after which the document is meant for the same as before. */
    List<Action> keepingIntent() {
        List<Action> actions = new ArrayList<>();
        DomainDefinition full = definition.fullDomain();
        if (full != null && isOnTag(full.element()) && full.element().isClosed()) {
            actions.add(Action.rewrite("Reduce <domain> to its UUID", reduce(full)));
        }
        List<Edit> secrets = new ArrayList<>();
        remove(definition.domain(), secrets);
        remove(definition.inactiveDomain(), secrets);
        if (!secrets.isEmpty()) {
            String what = secrets.size() == 1 ? "the secret" : "all " + secrets.size() + " secrets";
            actions.add(Action.source("Remove " + what, secrets));
        }
        return actions;
    }

    private boolean isOnTag(Element element) {
        return element.startTagRange().touches(range.start());
    }

    private static void remove(@Nullable DomainDefinition domain, List<Edit> edits) {
        if (domain != null) {
            for (Secret secret : domain.secrets()) {
                edits.add(secret.value().removal());
            }
        }
    }

    private List<Edit> reduce(DomainDefinition domain) {
        String uuid = Value.textOf(domain.uuid()).strip();
        if (uuid.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        String line = Layout.indent(analysis.text(), domain.element().start());
        String inner = line + Layout.unit(analysis.text());
        edits.add(Edit.replace(
                domain.element().range(),
                "<domain>" + inner + "<uuid>" + Escapes.text(uuid) + "</uuid>" + line + "</domain>"));
        if (definition.inactiveDomain() != null) {
            edits.add(Markup.remove(definition.inactiveDomain().element()));
        }
        return edits;
    }

    /** Those after which the document can be used to create. */
    List<Action> towardsCreate() {
        boolean dump = definition.state() != null && definition.creationTime() != null && definition.domain() != null;
        return dump
                ? List.of(Action.source("Turn this dump into a template for another snapshot", template()))
                : List.of();
    }

    /** What is read on create stays, but for the name and the files, which are taken. */
    private List<Edit> template() {
        List<Edit> edits = new ArrayList<>();
        Element root = definition.root();
        if (root == null) {
            return edits;
        }
        for (Element child : root.elements()) {
            if (child.name().namespace().isEmpty()
                    && UNREAD.contains(child.name().local())) {
                edits.add(Markup.remove(child));
            }
        }
        if (definition.name() != null) {
            edits.add(definition.name().removal());
        }
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.source() != null) {
                edits.add(Markup.remove(disk.source().element()));
            }
            if (disk.deleteInProgress() != null) {
                edits.add(Markup.remove(disk.deleteInProgress()));
            }
        }
        MemoryRequest memory = definition.memory();
        if (memory != null && memory.file() != null) {
            edits.add(memory.file().replacement(new OverlayNames(analysis, Workspace.EMPTY).memory()));
        }
        return edits;
    }

    /** Those after which the document can be used to redefine. */
    List<Action> towardsRedefine() {
        Element root = definition.root();
        boolean whole = definition.nameText().isBlank()
                || (definition.state() != null && definition.creationTime() != null && definition.fullDomain() != null);
        if (root == null || !root.isClosed() || whole || definition.domain() != null) {
            return List.of();
        }
        DomainDefinition known = analysis.facts().domain();
        return known == null
                ? List.of()
                : List.of(Action.source("Add what a redefine needs", redefinable(root, known)));
    }

    private List<Edit> redefinable(Element root, DomainDefinition known) {
        List<Element> children = root.elements();
        if (children.isEmpty()) {
            return List.of();
        }
        Element last = children.get(children.size() - 1);
        String line = Layout.indent(analysis.text(), last.start());
        StringBuilder added = new StringBuilder();
        if (definition.state() == null) {
            boolean memory = definition.memory() != null && definition.memory().hasFile();
            added.append(line)
                    .append("<state>")
                    .append(memory ? "running" : "shutoff")
                    .append("</state>");
        }
        if (definition.creationTime() == null) {
            added.append(line).append("<creationTime>").append(now).append("</creationTime>");
        }
        added.append(line).append(Layout.indented(known.element().source(), line));
        return List.of(Edit.insert(last.end(), added.toString()));
    }
}
