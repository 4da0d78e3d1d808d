/** What can be said of a domain beside plans: what differs, and what belongs to nobody. Pure; images are seen by an interface. */
@NullMarked
package dev.virtsnap.hypervisor.report;

import org.jspecify.annotations.NullMarked;
