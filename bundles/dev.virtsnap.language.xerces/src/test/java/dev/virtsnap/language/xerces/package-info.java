@NullMarked
package dev.virtsnap.language.xerces;

import org.jspecify.annotations.NullMarked;
