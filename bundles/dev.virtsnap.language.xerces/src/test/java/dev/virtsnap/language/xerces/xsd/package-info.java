/** The path of an .xsd, judged beside Xerces' own validator. */
@NullMarked
package dev.virtsnap.language.xerces.xsd;

import org.jspecify.annotations.NullMarked;
