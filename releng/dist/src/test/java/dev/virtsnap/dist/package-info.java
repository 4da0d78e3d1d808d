/** What people install is unpacked or installed somewhere else, and has to work there. */
@NullMarked
package dev.virtsnap.dist;

import org.jspecify.annotations.NullMarked;
