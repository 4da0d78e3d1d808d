/** The pages of codes, elements, attributes and values as a folder of static pages for a browser, with a search. */
@NullMarked
package dev.virtsnap.cli.site;

import org.jspecify.annotations.NullMarked;
