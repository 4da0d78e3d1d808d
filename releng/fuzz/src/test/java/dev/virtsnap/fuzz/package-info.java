/** What holds for every text whatever, tried with texts that a fuzzer makes. */
@NullMarked
package dev.virtsnap.fuzz;

import org.jspecify.annotations.NullMarked;
