package dev.virtsnap.hypervisor.libvirt;

import java.io.File;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What libvirt says of its own functions, in the description that comes with its headers.
 *
 * @param functions the functions by the header that declares them
 * @param constants the values of the constants by their enumeration, without those that only count
 */
record ApiDescription(Map<String, Set<String>> functions, Map<String, Map<String, Integer>> constants) {

    private static final String FILE = "/usr/share/libvirt/api/libvirt-api.xml";

    private static final String NUMBER = "-?\\d{1,9}";

    static ApiDescription read() {
        Document document = document();
        return new ApiDescription(functions(document), constants(document));
    }

    private static Map<String, Set<String>> functions(Document document) {
        Map<String, Set<String>> functions = new TreeMap<>();
        NodeList all = document.getElementsByTagName("function");
        for (int i = 0; i < all.getLength(); i++) {
            Element function = (Element) all.item(i);
            functions
                    .computeIfAbsent(function.getAttribute("file"), header -> new TreeSet<>())
                    .add(function.getAttribute("name"));
        }
        return functions;
    }

    /** The value of a constant may be the name of another. */
    private static Map<String, Map<String, Integer>> constants(Document document) {
        NodeList all = document.getElementsByTagName("enum");
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element constant = (Element) all.item(i);
            values.put(constant.getAttribute("name"), constant.getAttribute("value"));
        }
        Map<String, Map<String, Integer>> constants = new TreeMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element constant = (Element) all.item(i);
            String name = constant.getAttribute("name");
            String value = values.getOrDefault(constant.getAttribute("value"), constant.getAttribute("value"));
            if (!name.endsWith("_LAST") && value.matches(NUMBER)) {
                constants
                        .computeIfAbsent(constant.getAttribute("type"), type -> new LinkedHashMap<>())
                        .put(name, Integer.valueOf(value));
            }
        }
        return constants;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(FILE));
        } catch (Exception e) {
            throw new AssertionError(FILE + " comes with the package libvirt-dev: " + e.getMessage(), e);
        }
    }
}
