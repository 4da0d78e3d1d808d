/**
 * The only door to libvirt's native library. {@link dev.virtsnap.hypervisor.libvirt.Libvirt} loads it and opens connections;
 * connections, domains and snapshots are handles that live until they are closed, never until a garbage collector finds
 * them. Every call runs on a thread of this package with a stack deep enough for libvirt's recursion, and its error is read
 * there before anything else is called.
 */
@NullMarked
package dev.virtsnap.hypervisor.libvirt;

import org.jspecify.annotations.NullMarked;
