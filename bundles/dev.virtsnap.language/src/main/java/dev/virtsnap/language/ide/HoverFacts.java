package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a document for one place of it, in sentences of Markdown. */
final class HoverFacts {

    private HoverFacts() {}

    static List<String> ofElement(Analysis analysis, Element element) {
        List<String> facts = new ArrayList<>();
        String name = element.name().local();
        if (name.equals("creationTime")) {
            String date = Moment.words(element.text());
            if (date != null) {
                facts.add("**" + date + "**");
            }
        }
        String size = Sizes.words(element);
        if (size != null) {
            facts.add("**" + size + "**");
        }
        SnapshotDisk disk = request(analysis, element);
        if (disk != null) {
            facts.addAll(ofDisk(analysis, disk));
        }
        return facts;
    }

    static List<String> ofValue(Analysis analysis, Attribute attribute) {
        Element element = attribute.element();
        if (attribute.name().is("unit")) {
            String size = Sizes.words(element);
            return size == null ? List.of() : List.of("**" + size + "**");
        }
        SnapshotDisk disk = request(analysis, element);
        boolean told = attribute.name().is("name") || attribute.name().is("snapshot");
        return disk == null || !told ? List.of() : ofDisk(analysis, disk);
    }

    private static @Nullable SnapshotDisk request(Analysis analysis, Element element) {
        Element parent = element.parent();
        if (parent == null || !parent.name().is("disks")) {
            return null;
        }
        for (SnapshotDisk disk : analysis.definition().disks()) {
            if (disk.element() == element) {
                return disk;
            }
        }
        return null;
    }

    private static List<String> ofDisk(Analysis analysis, SnapshotDisk disk) {
        List<String> facts = new ArrayList<>();
        AlignedDisk aligned = DiskWords.aligned(analysis.alignment(), disk);
        String reason = ModeReason.of(analysis, disk, aligned);
        String words = DiskWords.ofRequest(disk, aligned);
        if (!words.isEmpty()) {
            facts.add("This disk: **" + plain(words) + "**" + (reason.isEmpty() ? "." : ", " + reason + "."));
        }
        if (aligned != null && aligned.generated() && aligned.path() != null) {
            facts.add("The overlay will be " + code(aligned.path()) + "; libvirt makes that name up.");
        }
        DomainDisk image = aligned == null ? named(analysis, disk) : aligned.disk();
        if (image != null) {
            facts.add("In the domain: " + plain(image.name() + ", " + DiskWords.ofDomain(image)) + ".");
        }
        return facts;
    }

    private static @Nullable DomainDisk named(Analysis analysis, SnapshotDisk disk) {
        DomainDefinition domain = KnownValues.domain(analysis);
        return domain == null || disk.name() == null
                ? null
                : domain.disk(disk.name().text());
    }

    /** Text of the document, so that nothing in it is taken for Markdown. */
    static String plain(String text) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (0 <= "\\`*_[]<>#|!&".indexOf(c)) {
                result.append('\\');
            }
            result.append(c);
        }
        return result.toString();
    }

    private static String code(String text) {
        return text.indexOf('`') < 0 && text.indexOf('\n') < 0 ? "`" + text + "`" : plain(text.replace('\n', ' '));
    }
}
