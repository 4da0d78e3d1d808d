/**
 * The program as one module, to be linked with the parts of Java that it needs. Libraries in it look into it by reflection,
 * and a module without a name for its packages would not let them.
 *
 * <p>What is not here is not linked: of Xerces only its datatypes and its reader of schemas are used, of Gson nothing that
 * knows a database.
 */
open module virtsnap {
    requires java.logging;
    requires java.xml;
}
