package dev.virtsnap.cli;

import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.xerces.XsdDatatypes;
import dev.virtsnap.language.xerces.XsdReader;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code --schema} can be. */
public final class Schemas implements Grammars {

    /** Where distributions put libvirt's schemas. */
    private static final List<String> INSTALLED = List.of(
            "/usr/share/libvirt/schemas/domainsnapshot.rng", "/usr/local/share/libvirt/schemas/domainsnapshot.rng");

    private final Streams streams;

    /**
     * Opens schemas for a run.
     *
     * @param streams to tell what a schema asks for that cannot be checked
     */
    public Schemas(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Grammar open(String choice) throws Unreadable {
        if (choice.equals("embedded")) {
            return Grammar.embedded(XsdDatatypes.INSTANCE);
        }
        return read(choice.equals("installed") ? installed() : choice);
    }

    private static String installed() throws Unreadable {
        for (String path : INSTALLED) {
            if (new File(path).isFile()) {
                return path;
            }
        }
        throw new Unreadable("libvirt's schemas are not installed: there is no file '" + INSTALLED.get(0)
                + "'. On Debian or Ubuntu they come with: apt-get install libvirt0");
    }

    private Grammar read(String path) throws Unreadable {
        String lower = path.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".rng")) {
                return Grammar.read(path, new SchemaFiles(), XsdDatatypes.INSTANCE);
            }
            if (lower.endsWith(".xsd")) {
                XsdReader.Result read = XsdReader.read(path, new SchemaFiles());
                for (SchemaException.Problem warning : read.warnings()) {
                    streams.complain("virtsnap: " + warning + "\n");
                }
                return Grammar.of(read.blueprint(), XsdDatatypes.INSTANCE);
            }
        } catch (SchemaException e) {
            throw unusable(path, e);
        }
        if (lower.endsWith(".rnc")) {
            String converted = path.substring(0, path.length() - ".rnc".length()) + ".rng";
            throw new Unreadable(
                    "'" + path + "' is in RELAX NG's compact syntax, which virtsnap does not read; convert it: trang "
                            + path + " " + converted);
        }
        throw new Unreadable(
                "--schema is 'embedded', 'installed', or a file whose name ends in .rng or .xsd, not '" + path + "'");
    }

    private static Unreadable unusable(String path, SchemaException e) {
        List<String> lines = new ArrayList<>();
        lines.add("the schema '" + path + "' cannot be used:");
        for (SchemaException.Problem problem : e.problems()) {
            lines.add(problem.toString());
        }
        return new Unreadable(String.join("\n", lines));
    }
}
