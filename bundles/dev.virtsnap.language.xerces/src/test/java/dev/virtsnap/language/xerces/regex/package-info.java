@NullMarked
package dev.virtsnap.language.xerces.regex;

import org.jspecify.annotations.NullMarked;
