package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other places that speak of what the cursor is on: the other tag, the same disk, the same file. */
public final class Highlights {

    private Highlights() {}

    /** All places, the cursor's included, by place; empty if it is on nothing that can be elsewhere. */
    public static List<Range> at(Analysis analysis, int offset) {
        List<Range> tags = LinkedTags.at(analysis, offset);
        if (!tags.isEmpty()) {
            return tags;
        }
        Place place = analysis.tree().placeAt(offset);
        if (!(place instanceof Place.AttributeValue value)) {
            return List.of();
        }
        Attribute attribute = value.attribute();
        String text = attribute.value();
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        if (namesDisk(attribute)) {
            disks(analysis, text, found);
        } else if (text.startsWith("/")) {
            files(analysis, text, found);
        }
        found.sort(null);
        return found.contains(attribute.valueRange()) ? List.copyOf(found) : List.of();
    }

    private static boolean namesDisk(Attribute attribute) {
        Element element = attribute.element();
        Element parent = element.parent();
        boolean request = element.name().is("disk")
                && attribute.name().is("name")
                && parent != null
                && (parent.name().is("disks") || parent.name().is("revertDisks"));
        boolean target = element.name().is("target")
                && attribute.name().is("dev")
                && parent != null
                && parent.name().is("disk");
        return request || target;
    }

    private static void disks(Analysis analysis, String name, List<Range> found) {
        List<SnapshotDisk> requests = new ArrayList<>(analysis.definition().disks());
        requests.addAll(analysis.definition().revertDisks());
        for (SnapshotDisk disk : requests) {
            add(disk.name(), name, found);
        }
        inDomain(analysis.definition().domain(), name, found);
        inDomain(analysis.definition().inactiveDomain(), name, found);
    }

    private static void inDomain(@Nullable DomainDefinition domain, String name, List<Range> found) {
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                add(disk.target(), name, found);
            }
        }
    }

    private static void add(@Nullable Value value, String name, List<Range> found) {
        if (value != null && value.is(name)) {
            found.add(value.range());
        }
    }

    private static void files(Analysis analysis, String path, List<Range> found) {
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                for (Attribute a = element.firstAttribute(); a != null; a = a.next()) {
                    Range range = a.valueRange();
                    if (range != null && path.equals(a.value())) {
                        found.add(range);
                    }
                }
            }
        });
    }
}
