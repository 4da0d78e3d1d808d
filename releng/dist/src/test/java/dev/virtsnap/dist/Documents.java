package dev.virtsnap.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a document that is right and one that is wrong, and what is to be said of them. */
final class Documents {

    private static final String GOOD =
            """
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>For June</description>
            </domainsnapshot>
            """;

    /** What the check of the two says. */
    static final Ran CHECKED = new Ran(
            1,
            "bad.xml:2:4: error: There is no element <nmae> in <domainsnapshot>; did you mean <name>?"
                    + " [schema/unknown-element]\n",
            "");

    /** The words of the check that says so. */
    static final List<String> CHECK = List.of("check", "--format", "concise", "good.xml", "bad.xml");

    private Documents() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("good.xml"), GOOD);
        Files.writeString(folder.resolve("bad.xml"), GOOD.replace("name>", "nmae>"));
    }
}
