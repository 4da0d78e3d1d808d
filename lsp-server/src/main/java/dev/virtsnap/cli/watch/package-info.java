/** Waits until files change that a check depends on, without looking again and again. */
@NullMarked
package dev.virtsnap.cli.watch;

import org.jspecify.annotations.NullMarked;
