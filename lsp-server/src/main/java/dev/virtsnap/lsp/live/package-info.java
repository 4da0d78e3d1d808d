/**
 * What the server does with a hypervisor: which one is meant, plans, shown and agreed to before they run, and what is known
 * of a domain while somebody writes. Loaded when somebody asks for it, and libvirt with it.
 */
@NullMarked
package dev.virtsnap.lsp.live;

import org.jspecify.annotations.NullMarked;
