/**
 * The only room that knows Xerces: XML Schema's datatypes, and reading an .xsd.
 *
 * <p>{@link dev.virtsnap.language.xerces.XsdDatatypes} is the library that RELAX NG schemas ask for types. What nearly every
 * schema uses (text with a pattern, whole numbers) it does by itself, because one pattern through Xerces costs a process
 * more time to start than all the rest of checking a small file; what is rare goes to Xerces, which is loaded when the
 * first such type is used.
 */
@NullMarked
package dev.virtsnap.language.xerces;

import org.jspecify.annotations.NullMarked;
