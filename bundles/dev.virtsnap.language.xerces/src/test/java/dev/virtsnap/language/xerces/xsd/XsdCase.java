package dev.virtsnap.language.xerces.xsd;

import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.xml.validation.SchemaFactory;
import org.apache.xerces.dom.DOMInputImpl;
import org.apache.xerces.impl.xs.XMLSchemaLoader;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xs.XSModel;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schemas of these tests. */
final class XsdCase {

    /** Opens what lies beside, and nothing on a network. */
    static final SchemaSource SOURCE = (href, base) -> {
        String uri = base == null ? href : URI.create(base).resolve(href).toString();
        if (!uri.startsWith("file:")) {
            throw new SchemaException(uri, "'" + href + "' is on a network and not opened.");
        }
        try {
            return new SchemaSource.Document(uri, Text.of(text(uri)));
        } catch (IOException e) {
            throw new SchemaException(uri, "'" + href + "' does not exist.");
        }
    };

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private XsdCase() {}

    static URL url(String name) {
        URL url = XsdCase.class.getResource(name + ".xsd");
        if (url == null) {
            throw new IllegalArgumentException(name);
        }
        return url;
    }

    static String text(String uri) throws IOException {
        try (InputStream in = URI.create(uri).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Xerces' model of a schema. */
    static XSModel model(String name) {
        XMLSchemaLoader loader = new XMLSchemaLoader();
        loader.setEntityResolver(identifier -> {
            boolean xml = XML_NAMESPACE.equals(identifier.getNamespace());
            String uri = xml ? url("xml").toString() : identifier.getExpandedSystemId();
            return new XMLInputSource(null, uri, null);
        });
        return loader.loadURI(url(name).toString());
    }

    /** Xerces' own validator; the schema of the xml namespace is the one beside. */
    static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = new XMLSchemaFactory();
        factory.setFeature("http://apache.org/xml/features/honour-all-schemaLocations", true);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            if (!XML_NAMESPACE.equals(namespace)) {
                return null;
            }
            LSInput input = new DOMInputImpl();
            input.setSystemId(url("xml").toString());
            return input;
        });
        return factory;
    }
}
