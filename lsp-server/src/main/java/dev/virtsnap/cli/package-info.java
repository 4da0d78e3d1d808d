/** The program {@code virtsnap}: its commands, their options, their help. */
@NullMarked
package dev.virtsnap.cli;

import org.jspecify.annotations.NullMarked;
