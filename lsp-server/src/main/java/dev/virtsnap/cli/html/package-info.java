/**
 * Pages for a browser: Markdown and XML as HTML, and how they look, in light and in dark. What is made here is well-formed
 * XML, too, and needs no network.
 */
@NullMarked
package dev.virtsnap.cli.html;

import org.jspecify.annotations.NullMarked;
