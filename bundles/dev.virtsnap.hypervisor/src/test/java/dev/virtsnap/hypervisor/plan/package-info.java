@NullMarked
package dev.virtsnap.hypervisor.plan;

import org.jspecify.annotations.NullMarked;
