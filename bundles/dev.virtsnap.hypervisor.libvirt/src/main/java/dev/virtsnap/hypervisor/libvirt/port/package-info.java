/** libvirt as a {@code Hypervisor}: what plans are made from and run on. */
@NullMarked
package dev.virtsnap.hypervisor.libvirt.port;

import org.jspecify.annotations.NullMarked;
