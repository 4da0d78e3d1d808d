package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written otherwise in snapshots that come from another domain or another machine.
 *
 * @param adopts whether they are to belong to the domain that gets them: its name and UUID are written into them
 * @param folders new beginnings of paths by the old ones, without a slash at the end
 */
public record Mapping(boolean adopts, Map<String, String> folders) {

    /** All stays as it is. */
    public static final Mapping NONE = new Mapping(false, Map.of());

    /** Attributes of {@code <source>} and {@code <memory>} that are paths. */
    private static final List<String> PATHS = List.of("file", "dev", "dir");

    public Mapping {
        folders = Map.copyOf(folders);
    }

    String applied(String document, Situation situation) {
        SnapshotDefinition definition = Situation.definition(document);
        List<Edit> edits = new ArrayList<>();
        if (adopts) {
            adopt(edits, definition.domain(), situation);
            adopt(edits, definition.inactiveDomain(), situation);
        }
        if (!folders.isEmpty()) {
            definition.tree().walk(new TreeVisitor() {
                @Override
                public void enter(Element element) {
                    movePaths(edits, element);
                }
            });
        }
        return Edit.apply(document, edits);
    }

    private static void adopt(List<Edit> edits, @Nullable DomainDefinition domain, Situation situation) {
        if (domain != null && domain.name() != null) {
            edits.add(domain.name().replacement(situation.domain()));
        }
        if (domain != null && domain.uuid() != null) {
            edits.add(domain.uuid().replacement(situation.uuid()));
        }
    }

    private void movePaths(List<Edit> edits, Element element) {
        String name = element.name().local();
        if (name.equals("source") || name.equals("memory")) {
            for (Attribute attribute : element.attributes()) {
                String moved = PATHS.contains(attribute.name().local()) ? moved(attribute.value()) : null;
                Range range = attribute.valueRange();
                if (moved != null && range != null) {
                    edits.add(Edit.replace(range, Escapes.value(moved, '\'').replace("\"", "&quot;")));
                }
            }
        } else if (name.equals("nvram") && element.elements().isEmpty()) {
            String moved = moved(element.text().strip());
            if (moved != null) {
                edits.add(Edit.replace(element.contentRange(), Escapes.text(moved)));
            }
        }
    }

    /** The path below its new folder; null if it is below none of the old ones. */
    private @Nullable String moved(@Nullable String path) {
        String best = null;
        for (String folder : folders.keySet()) {
            boolean below = path != null && (path.equals(folder) || path.startsWith(folder + "/"));
            if (below && (best == null || best.length() < folder.length())) {
                best = folder;
            }
        }
        return best == null || path == null ? null : folders.get(best) + path.substring(best.length());
    }
}
