/** What makes a platform with the feature a program of its own. */
@NullMarked
package dev.virtsnap.eclipse.ide;

import org.jspecify.annotations.NullMarked;
