@NullMarked
package dev.virtsnap.hypervisor.run;

import org.jspecify.annotations.NullMarked;
