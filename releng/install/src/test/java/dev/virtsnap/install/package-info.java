/** What a user gets, as they get it. */
@NullMarked
package dev.virtsnap.install;

import org.jspecify.annotations.NullMarked;
