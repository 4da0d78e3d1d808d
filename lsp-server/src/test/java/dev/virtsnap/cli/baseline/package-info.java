/** Tests of baselines. */
@NullMarked
package dev.virtsnap.cli.baseline;

import org.jspecify.annotations.NullMarked;
