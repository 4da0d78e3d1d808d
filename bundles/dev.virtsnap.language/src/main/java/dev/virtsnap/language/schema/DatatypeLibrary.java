package dev.virtsnap.language.schema;

import java.util.List;

/** Makes datatypes by name; immutable, usable by all threads. */
@FunctionalInterface
public interface DatatypeLibrary {

    /** The URI of XML Schema's datatypes. */
    String XSD = "http://www.w3.org/2001/XMLSchema-datatypes";

    /** Knows no type. RELAX NG's own {@code string} and {@code token} need no library. */
    DatatypeLibrary NONE = (uri, type, parameters) -> {
        throw new DatatypeException("There is no datatype library '" + uri + "'.");
    };

    /**
     * The type of a name.
     *
     * @param libraryUri for example {@link #XSD}; never the empty URI, whose two types are built in
     * @param type local name, for example {@code unsignedInt}
     * @param parameters facets in the schema's order
     * @throws DatatypeException if there is no such library, type or parameter, or a parameter's value is wrong
     */
    Datatype datatype(String libraryUri, String type, List<Parameter> parameters) throws DatatypeException;
}
