/** virtsnap as a goal of Maven. It starts the program's {@code check} inside Maven and tells what it says in Maven's log. */
@NullMarked
package dev.virtsnap.maven;

import org.jspecify.annotations.NullMarked;
