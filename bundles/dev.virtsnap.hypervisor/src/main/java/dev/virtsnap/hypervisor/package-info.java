/**
 * A hypervisor as this program wants to see one: connections, domains, and what is known of a domain at one moment. Who
 * implements the interfaces knows libvirt; nobody here does.
 */
@NullMarked
package dev.virtsnap.hypervisor;

import org.jspecify.annotations.NullMarked;
