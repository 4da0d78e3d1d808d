package dev.virtsnap.language.syntax;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The events of a document as the parser of the JDK sees them, and as our tree tells them. */
final class Referee {

    private final XMLReader reader;

    Referee() {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader = factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    /** What the JDK says; null if it takes the document for not well-formed. */
    @Nullable
    String events(String document) {
        Listener listener = new Listener();
        reader.setContentHandler(listener);
        reader.setErrorHandler(listener);
        try {
            reader.parse(new InputSource(new StringReader(document)));
        } catch (SAXException e) {
            reason = String.valueOf(e.getMessage());
            return null;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return listener.events.toString();
    }

    /** Why the JDK refused the last document that it refused. */
    String reason = "";

    /** What our tree says. */
    static String events(SyntaxTree tree) {
        Events events = new Events();
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                List<String> attributes = new ArrayList<>();
                for (Attribute a : element.attributes()) {
                    if (!a.isNamespaceDeclaration()) {
                        attributes.add(name(a.name()) + "=" + a.value());
                    }
                }
                events.start(name(element.name()), attributes);
            }

            @Override
            public void leave(Element element) {
                events.end(name(element.name()));
            }

            @Override
            public void leaf(Node node) {
                if (node instanceof CharacterData data && node.parent() != null) {
                    events.text(data.text());
                } else if (node instanceof ProcessingInstruction instruction) {
                    events.instruction(instruction.target(), instruction.data());
                }
            }
        });
        return events.toString();
    }

    private static String name(Name name) {
        return "{" + name.namespace() + "}" + name.qualified();
    }

    private static final class Events {

        private final StringBuilder all = new StringBuilder();
        private final StringBuilder text = new StringBuilder();

        void start(String name, List<String> attributes) {
            flush();
            TreeMap<String, String> sorted = new TreeMap<>();
            attributes.forEach(a -> sorted.put(a, a));
            all.append('<').append(name).append(sorted.keySet()).append(">\n");
        }

        void end(String name) {
            flush();
            all.append("</").append(name).append(">\n");
        }

        void text(String more) {
            text.append(more);
        }

        void instruction(String target, String data) {
            flush();
            all.append("<?")
                    .append(target)
                    .append('|')
                    .append(data.replace("\r\n", "\n").replace('\r', '\n'))
                    .append("?>\n");
        }

        private void flush() {
            if (!text.isEmpty()) {
                all.append('"').append(text).append("\"\n");
                text.setLength(0);
            }
        }

        @Override
        public String toString() {
            flush();
            return all.toString();
        }
    }

    private static final class Listener extends DefaultHandler {

        private final Events events = new Events();

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                all.add("{" + attributes.getURI(i) + "}" + attributes.getQName(i) + "=" + attributes.getValue(i));
            }
            events.start("{" + uri + "}" + qName, all);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            events.end("{" + uri + "}" + qName);
        }

        @Override
        public void characters(char[] ch, int start, int length) {
            events.text(new String(ch, start, length));
        }

        @Override
        public void processingInstruction(String target, String data) {
            events.instruction(target, data == null ? "" : data);
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
