package dev.virtsnap.language.schema;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Jing's verdict on schemas and documents: the referee of our engine. For one thread. */
final class JingReferee {

    private final Complaints complaints = new Complaints();
    private final Validator validator;
    private final XMLReader reader;

    JingReferee(InputSource rng) throws Exception {
        this(rng, null);
    }

    private JingReferee(InputSource rng, @Nullable EntityResolver files) throws Exception {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        if (files != null) {
            properties.put(ValidateProperty.ENTITY_RESOLVER, files);
        }
        try {
            this.validator = SAXSchemaReader.getInstance()
                    .createSchema(rng, properties.toPropertyMap())
                    .createValidator(properties.toPropertyMap());
        } catch (IncorrectSchemaException e) {
            throw new IllegalSchema(complaints.all);
        }
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        this.reader = factory.newSAXParser().getXMLReader();
    }

    /** @param files by name, which is how they refer to each other */
    static JingReferee of(Map<String, String> files, String main) throws Exception {
        return new JingReferee(source(files, main), (publicId, systemId) -> {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            if (!files.containsKey(name)) {
                throw new java.io.FileNotFoundException(name);
            }
            return source(files, name);
        });
    }

    private static InputSource source(Map<String, String> files, String name) {
        InputSource source = new InputSource(new StringReader(String.valueOf(files.get(name))));
        source.setSystemId("file:///memory/" + name);
        return source;
    }

    static JingReferee of(String rng) throws Exception {
        return of(Map.of("main.rng", rng), "main.rng");
    }

    /** Whether an XML parser takes it at all. */
    static boolean isWellFormed(String document) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setErrorHandler(new Complaints());
            reader.parse(new InputSource(new StringReader(document)));
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** What Jing says against a well-formed document; empty if it is valid. */
    List<String> complaints(String document) {
        complaints.all.clear();
        validator.reset();
        reader.setContentHandler(validator.getContentHandler());
        reader.setErrorHandler(complaints);
        try {
            reader.parse(new InputSource(new StringReader(document)));
        } catch (Exception e) {
            throw new IllegalArgumentException("not well-formed: " + document, e);
        }
        return List.copyOf(complaints.all);
    }

    /** Jing refuses a schema. */
    static final class IllegalSchema extends Exception {
        private static final long serialVersionUID = 1L;

        IllegalSchema(List<String> complaints) {
            super(String.join("\n", complaints));
        }
    }

    /** Whether a document is valid; null if a mutation has made it one that is not well-formed, as by a lost prefix. */
    @Nullable
    Boolean isValid(String document) {
        try {
            return complaints(document).isEmpty();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static final class Complaints implements ErrorHandler {
        final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            all.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
