package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that a document names. */
public final class Links {

    private static final Set<String> ATTRIBUTES = Set.of("file", "path", "template", "templateFile");

    private static final Set<String> ELEMENTS = Set.of("loader", "nvram", "kernel", "initrd", "dtb", "emulator");

    private Links() {}

    /** Absolute paths, by place. */
    public static List<Link> of(Analysis analysis) {
        List<Link> links = new ArrayList<>();
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                for (Attribute a = element.firstAttribute(); a != null; a = a.next()) {
                    Range range = a.valueRange();
                    String value = a.value();
                    if (range != null
                            && value != null
                            && ATTRIBUTES.contains(a.name().local())) {
                        add(range, value);
                    }
                }
                if (ELEMENTS.contains(element.name().local())) {
                    add(element.textRange(), element.text().strip());
                }
            }

            private void add(Range range, String path) {
                if (path.startsWith("/") && 1 < path.length()) {
                    links.add(new Link(range, path));
                }
            }
        });
        return List.copyOf(links);
    }
}
