package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Blueprint;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaException.Problem;
import dev.virtsnap.language.schema.SchemaSource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.xerces.impl.Constants;
import org.apache.xerces.impl.xs.SchemaGrammar;
import org.apache.xerces.impl.xs.XMLSchemaLoader;
import org.apache.xerces.util.SecurityManager;
import org.apache.xerces.util.XMLGrammarPoolImpl;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xs.XSModel;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML Schema (1.0) into a {@link Blueprint}, so that one engine checks documents whatever the schema is written in.
 *
 * <p>The blueprint accepts what Xerces' validator accepts, but for three things. Identity constraints ({@code unique},
 * {@code key}, {@code keyref}) and the uniqueness and targets of {@code ID} and {@code IDREF} cannot be said in patterns: the
 * warnings tell where a schema asks for them. An undeclared root element with an {@code xsi:type} is not accepted. Bounds
 * above {@link XsdFiles#MOST_OCCURRENCES} are refused, for each count is a pattern.
 */
public final class XsdReader {

    private static final String FEATURE = Constants.XERCES_FEATURE_PREFIX;
    private static final String PROPERTY = Constants.XERCES_PROPERTY_PREFIX;

    /**
     * A schema that has been read.
     *
     * @param blueprint for {@code Grammar.of} together with {@link XsdDatatypes}
     * @param warnings what the schema asks for and the blueprint cannot say, by place; empty if it says all
     */
    public record Result(Blueprint blueprint, List<Problem> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    private XsdReader() {}

    /**
     * Reads a schema and everything that it includes, imports or redefines. No DTD is read and nothing is opened but through
     * {@code source}; where the attributes of the {@code xml} namespace are imported and {@code source} does not have them,
     * they are known.
     *
     * @param uri of the schema, opened by {@code source}
     * @throws SchemaException if a file cannot be opened or is no XML, or if they are no schema; with all problems found
     */
    public static Result read(String uri, SchemaSource source) throws SchemaException {
        XsdFiles files = new XsdFiles(source);
        XMLInputSource first = files.first(uri);
        XsdErrors errors = new XsdErrors(files);
        XSModel model = load(first, files, errors);
        errors.throwIfAny();
        if (model == null) {
            throw new SchemaException(uri, "This is not an XML Schema.");
        }
        return new Result(new XsdTranslation(model, files).blueprint(), XsdWarnings.of(files));
    }

    private static @Nullable XSModel load(XMLInputSource first, XsdFiles files, XsdErrors errors) {
        XMLSchemaLoader loader = new XMLSchemaLoader();
        loader.setFeature(FEATURE + Constants.SCHEMA_FULL_CHECKING, true);
        loader.setFeature(FEATURE + Constants.DISALLOW_DOCTYPE_DECL_FEATURE, true);
        loader.setFeature(FEATURE + Constants.HONOUR_ALL_SCHEMALOCATIONS_FEATURE, true);
        loader.setFeature(FEATURE + Constants.CONTINUE_AFTER_FATAL_ERROR_FEATURE, false);
        loader.setProperty(PROPERTY + Constants.SECURITY_MANAGER_PROPERTY, new SecurityManager());
        // full checking is only done for a pool
        loader.setProperty(PROPERTY + Constants.XMLGRAMMAR_POOL_PROPERTY, new XMLGrammarPoolImpl());
        loader.setLocale(Locale.ROOT);
        loader.setEntityResolver(files);
        loader.setErrorHandler(errors);
        try {
            SchemaGrammar grammar = (SchemaGrammar) loader.loadGrammar(first);
            return grammar == null ? null : grammar.toXSModel();
        } catch (XNIException | IOException e) {
            errors.add(first.getSystemId(), e);
            return null;
        }
    }
}
