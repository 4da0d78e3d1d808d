/** What the program does with a hypervisor: the only part of it that loads libvirt, and only when a command asks for it. */
@NullMarked
package dev.virtsnap.cli.live;

import org.jspecify.annotations.NullMarked;
