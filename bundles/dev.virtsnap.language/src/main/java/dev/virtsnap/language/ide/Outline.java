package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.Symbol.Kind;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.TreeVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as a tree of what it means. */
public final class Outline {

    /** Who shows the outline may recurse; nothing that people write is nested deeper. */
    private static final int DEEPEST = 60;

    /** Nobody looks through more, and an editor would need more room for them than for the document. */
    private static final int MOST = 10_000;

    private final Analysis analysis;
    private final Map<Element, SnapshotDisk> requests = new HashMap<>();
    private final Map<Element, AlignedDisk> aligned = new HashMap<>();
    private final Map<Element, DomainDisk> images = new HashMap<>();

    private Outline(Analysis analysis) {
        this.analysis = analysis;
        SnapshotDefinition definition = analysis.definition();
        definition.disks().forEach(disk -> requests.put(disk.element(), disk));
        definition.revertDisks().forEach(disk -> requests.put(disk.element(), disk));
        DiskAlignment alignment = analysis.alignment();
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.request() != null) {
                    aligned.put(disk.request().element(), disk);
                }
            }
        }
        addImages(definition.domain());
        addImages(definition.inactiveDomain());
    }

    private void addImages(@Nullable DomainDefinition domain) {
        if (domain != null) {
            domain.disks().forEach(disk -> images.put(disk.element(), disk));
        }
    }

    /** The entries at the top, each with those inside it. */
    public static List<Symbol> of(Analysis analysis) {
        Outline outline = new Outline(analysis);
        Deque<List<Symbol>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        analysis.tree().walk(new TreeVisitor() {
            private int depth;
            private int count;

            @Override
            public void enter(Element element) {
                depth++;
                if (depth <= DEEPEST) {
                    open.push(new ArrayList<>());
                }
            }

            @Override
            public void leave(Element element) {
                if (depth <= DEEPEST) {
                    List<Symbol> children = open.pop();
                    if (count++ < MOST || !children.isEmpty()) {
                        open.element().add(outline.symbol(element, children));
                    }
                }
                depth--;
            }

            @Override
            public void leaf(Node node) {
                // only elements are shown
            }
        });
        return List.copyOf(open.element());
    }

    private Symbol symbol(Element element, List<Symbol> children) {
        SnapshotDisk request = requests.get(element);
        DomainDisk image = images.get(element);
        if (request != null) {
            String detail = DiskWords.ofRequest(request, aligned.get(element));
            return disk(element, Value.textOf(request.name()), detail, children);
        }
        if (image != null) {
            return disk(element, image.name(), DiskWords.ofDomain(image), children);
        }
        String name = element.name().qualified();
        if (element.parent() == null) {
            return root(element, children);
        }
        if (element.parent().parent() == null) {
            return belowRoot(element, name, children);
        }
        return of(element, children.isEmpty() ? Kind.FIELD : Kind.GROUP, name, words(element), children);
    }

    private static Symbol disk(Element element, String target, String detail, List<Symbol> children) {
        String name = target.isBlank() ? element.name().qualified() : shown(target);
        return of(element, Kind.DISK, name, detail, children);
    }

    private Symbol root(Element element, List<Symbol> children) {
        SnapshotDefinition definition = analysis.definition();
        String name = definition.nameText().isBlank() ? element.name().qualified() : shown(definition.nameText());
        String detail = analysis.intent().kind().word();
        String state = DiskWords.ofSnapshot(definition);
        return of(element, Kind.SNAPSHOT, name, state.isEmpty() ? detail : detail + ", " + state, children);
    }

    private Symbol belowRoot(Element element, String name, List<Symbol> children) {
        return switch (name) {
            case "domain", "inactiveDomain" -> {
                Element own = element.element("name");
                yield of(element, Kind.DOMAIN, name, own == null ? "" : shown(own.text()), children);
            }
            case "disks", "revertDisks" ->
                of(element, Kind.DISKS, name, count(element.elements().size()), children);
            case "memory" -> of(element, Kind.MEMORY, name, memory(), children);
            case "state" -> of(element, Kind.STATE, name, words(element), children);
            case "creationTime" -> {
                String date = Moment.words(element.text());
                yield of(element, Kind.TIME, name, date == null ? words(element) : date, children);
            }
            case "parent" -> {
                Element parent = element.element("name");
                yield of(element, Kind.PARENT, name, parent == null ? "" : shown(parent.text()), children);
            }
            default -> of(element, children.isEmpty() ? Kind.FIELD : Kind.GROUP, name, words(element), children);
        };
    }

    private static String count(int disks) {
        return disks == 1 ? "1 disk" : disks + " disks";
    }

    private String memory() {
        MemoryRequest memory = analysis.definition().memory();
        if (memory == null) {
            return "";
        }
        String mode = memory.parsedMode() == null ? "" : memory.parsedMode().word();
        String file = Value.textOf(memory.file());
        return (mode + " " + DiskWords.file(shown(file))).strip();
    }

    /** The text of an element, or what its first attribute says. */
    private static String words(Element element) {
        String text = shown(element.text());
        if (!text.isEmpty()) {
            return text;
        }
        Attribute first = element.firstAttribute();
        String value = first == null || first.isNamespaceDeclaration() ? null : first.value();
        return value == null ? "" : shown(value);
    }

    /** On one line, and not long. */
    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private static Symbol of(Element element, Kind kind, String name, String detail, List<Symbol> children) {
        return new Symbol(kind, name, detail, element.range(), element.nameRange(), children);
    }
}
