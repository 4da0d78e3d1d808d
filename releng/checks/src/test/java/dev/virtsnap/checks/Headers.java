package dev.virtsnap.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;

/** Reads a header of an OSGi manifest. */
final class Headers {

    private Headers() {}

    /** The packages that a header names, without what is said about them. */
    static Set<String> packages(Manifest manifest, String header) {
        Set<String> names = new TreeSet<>();
        String value = manifest.getMainAttributes().getValue(header);
        if (value == null) {
            return names;
        }
        // a comma inside a quoted value, as in "uses" and version ranges, does not end a clause
        for (String clause : value.replaceAll("\"[^\"]*\"", "").split(",")) {
            names.add(clause.split(";", 2)[0].strip());
        }
        return names;
    }
}
