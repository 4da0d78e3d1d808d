package dev.virtsnap.language.schema;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Jing's verdict on schemas and documents: the referee of our engine. For one thread. */
final class JingReferee {

    private final Schema schema;
    private final XMLReader reader;

    JingReferee(InputSource rng) throws Exception {
        Complaints complaints = new Complaints();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        this.schema = SAXSchemaReader.getInstance().createSchema(rng, properties.toPropertyMap());
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        this.reader = factory.newSAXParser().getXMLReader();
    }

    static JingReferee of(String rng) throws Exception {
        return new JingReferee(new InputSource(new StringReader(rng)));
    }

    /** What Jing says against a well-formed document; empty if it is valid. */
    List<String> complaints(String document) {
        Complaints complaints = new Complaints();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        var validator = schema.createValidator(properties.toPropertyMap());
        reader.setContentHandler(validator.getContentHandler());
        reader.setErrorHandler(complaints);
        try {
            reader.parse(new InputSource(new StringReader(document)));
        } catch (Exception e) {
            throw new IllegalArgumentException("not well-formed: " + document, e);
        }
        return complaints.all;
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
