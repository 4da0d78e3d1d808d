/** Tests that start real processes: the packed program, and the launcher. They run when the jar is there. */
@NullMarked
package dev.virtsnap.cli.process;

import org.jspecify.annotations.NullMarked;
