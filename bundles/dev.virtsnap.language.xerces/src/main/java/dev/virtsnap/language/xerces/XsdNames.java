package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.NameClass;

/** The names that XML Schema gives a meaning in schemas and in documents. */
final class XsdNames {

    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    static final NameClass.One TYPE = new NameClass.One(XSI, "type");
    static final NameClass.One NIL = new NameClass.One(XSI, "nil");
    static final NameClass.One SCHEMA_LOCATION = new NameClass.One(XSI, "schemaLocation");
    static final NameClass.One NO_NAMESPACE_SCHEMA_LOCATION = new NameClass.One(XSI, "noNamespaceSchemaLocation");

    private XsdNames() {}
}
