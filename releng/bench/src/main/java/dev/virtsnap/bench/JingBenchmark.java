package dev.virtsnap.bench;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Jing with the same grammar and the JDK's parser, both made once and used again: a verdict, and nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JingBenchmark {

    /** Where the build leaves it, from the root of the project; Jing cannot follow references between files inside a jar. */
    private static final Path GRAMMAR = Path.of("schemas/target/classes/dev/virtsnap/schemas/rng/domainsnapshot.rng");

    private @Nullable Validator validator;
    private @Nullable XMLReader reader;

    /** Compiles the grammar. */
    @Setup
    public void compile() throws IOException, IncorrectSchemaException, SAXException, ParserConfigurationException {
        DefaultHandler strict = new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, strict);
        InputSource grammar = new InputSource(GRAMMAR.toUri().toString());
        Validator made = new AutoSchemaReader()
                .createSchema(grammar, properties.toPropertyMap())
                .createValidator(properties.toPropertyMap());
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        XMLReader parser = factory.newSAXParser().getXMLReader();
        parser.setContentHandler(made.getContentHandler());
        parser.setErrorHandler(strict);
        validator = made;
        reader = parser;
    }

    /** Parses and validates; throws if the document is not valid. */
    @Benchmark
    public Object jing(Setting setting) throws IOException, SAXException {
        Objects.requireNonNull(reader).parse(new InputSource(new StringReader(setting.document)));
        Objects.requireNonNull(validator).reset();
        return reader;
    }
}
