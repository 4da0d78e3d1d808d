/**
 * What is to be done to a domain, as a value that is made and shown before anything happens: the calls, the snapshots before
 * and after them, what is lost, and what libvirt would refuse. Nothing here asks a hypervisor.
 */
@NullMarked
package dev.virtsnap.hypervisor.plan;

import org.jspecify.annotations.NullMarked;
