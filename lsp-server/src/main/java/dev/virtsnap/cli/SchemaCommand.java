package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.schema.EmbeddedGrammar;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap schema}. */
final class SchemaCommand implements Command {

    private static final List<String> FORMATS = List.of("rng", "xsd");
    private static final String FOLDER = "/dev/virtsnap/schemas/rng/";

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "schema",
                "Prints the grammar that virtsnap checks with, for other tools.",
                "",
                "The XML Schema accepts all that the RELAX NG grammar accepts and some more: it cannot say which things"
                        + " go together.");
        spec.addOption(Options.choice(FORMATS, "RELAX NG, the default, or XML Schema 1.0.", "--format"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException {
        boolean rng = Options.word(arguments, FORMATS, "format").equals("rng");
        streams.print(rng ? inOnePiece("domainsnapshot.rng") : EmbeddedGrammar.xsd());
        return ExitCode.CLEAN;
    }

    /**
     * The grammar with what it includes in place. What the root elements of the included files declare goes to the one root:
     * it would be right to put it on a {@code <div>} for each file, but libxml2 does not look there for a datatype library.
     */
    private static String inOnePiece(String name) throws IOException {
        Text text = Text.of(read(name));
        List<Edit> edits = new ArrayList<>();
        Element grammar = root(text);
        Map<String, String> declared = declarations(text, grammar);
        int here = declared.size();
        for (Element child : grammar.elements()) {
            Attribute href = child.attribute("href");
            if (child.name().local().equals("include") && href != null && href.value() != null) {
                Text included = Text.of(read(href.value()));
                Element root = root(included);
                edits.add(Edit.replace(
                        child.range(), included.slice(root.contentRange()).strip()));
                declared.putAll(declarations(included, root));
            }
        }
        StringBuilder added = new StringBuilder();
        for (String declaration : List.copyOf(declared.values()).subList(here, declared.size())) {
            added.append(' ').append(declaration);
        }
        edits.add(Edit.insert(grammar.nameRange().end(), added.toString()));
        return Edit.apply(text.string(), edits);
    }

    /** The attributes of a root element as they are written, by their names. */
    private static Map<String, String> declarations(Text text, Element root) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (Attribute attribute : root.attributes()) {
            declarations.put(text.slice(attribute.nameRange()), text.slice(attribute.range()));
        }
        return declarations;
    }

    private static Element root(Text text) {
        Element root = SyntaxTree.parse(text).root();
        if (root == null) {
            throw new IllegalStateException("a grammar without a root");
        }
        return root;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = SchemaCommand.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no grammar " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
