/** Runs plans: one at a time for a domain, step by step, with a record on disk of what there was before. */
@NullMarked
package dev.virtsnap.hypervisor.run;

import org.jspecify.annotations.NullMarked;
