/** The house rules, as tests over the jars that were built and the files that are kept. */
@NullMarked
package dev.virtsnap.checks;

import org.jspecify.annotations.NullMarked;
