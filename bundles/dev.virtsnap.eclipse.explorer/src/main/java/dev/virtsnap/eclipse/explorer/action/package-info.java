/** What is done to snapshots: commands, and the jobs that run their plans. */
@NullMarked
package dev.virtsnap.eclipse.explorer.action;

import org.jspecify.annotations.NullMarked;
