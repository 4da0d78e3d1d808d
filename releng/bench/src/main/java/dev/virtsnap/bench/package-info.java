/** Benchmarks of the core, inside one process. The whole-process comparison is {@code releng/bench/SideBySide.java}. */
@NullMarked
package dev.virtsnap.bench;

import org.jspecify.annotations.NullMarked;
