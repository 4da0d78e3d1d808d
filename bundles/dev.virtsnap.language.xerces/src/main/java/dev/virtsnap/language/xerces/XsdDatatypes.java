package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.Parameter;
import java.util.List;

/**
 * The datatypes of XML Schema Part 2 with the parameters that RELAX NG allows (Guidelines for using W3C XML Schema
 * Datatypes with RELAX NG).
 *
 * <p>Text and whole numbers with any facet need nothing of Xerces; all other types are Xerces' own, loaded when the first
 * value is to be judged. {@code ID}, {@code IDREF}, {@code ENTITY} and their lists are judged by their letters only.
 */
public final class XsdDatatypes implements DatatypeLibrary {

    /** The only one needed: it has no state. */
    public static final XsdDatatypes INSTANCE = new XsdDatatypes();

    private XsdDatatypes() {}

    @Override
    public Datatype datatype(String libraryUri, String type, List<Parameter> parameters) throws DatatypeException {
        if (!libraryUri.equals(XSD)) {
            throw new DatatypeException("There is no datatype library '" + libraryUri + "'; there is '" + XSD + "'.");
        }
        BuiltIn base = BuiltIn.named(type);
        if (base == null) {
            throw new DatatypeException("XML Schema has no datatype '" + type + "'.");
        }
        Facets facets = Facets.of(base, parameters);
        if (base.rule != null) {
            return new TextType(base, base.rule, facets);
        }
        return base.range == null ? XercesType.of(base, facets) : IntegerType.of(base, base.range, facets);
    }
}
