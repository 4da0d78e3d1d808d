/** What plans foretell beside what libvirt does. */
@NullMarked
package dev.virtsnap.referee.plans;

import org.jspecify.annotations.NullMarked;
