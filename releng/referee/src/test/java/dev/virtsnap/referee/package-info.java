/**
 * libvirt itself judges the rules. A {@link dev.virtsnap.referee.Scene} is one call with all that it depends on; a
 * {@link dev.virtsnap.referee.Stage} plays it on a real driver; {@link dev.virtsnap.referee.Prediction} is what the rules say
 * of the same call, from the same facts.
 */
@NullMarked
package dev.virtsnap.referee;

import org.jspecify.annotations.NullMarked;
