package dev.virtsnap.lsp.convert;

import org.jspecify.annotations.Nullable;

/** Knows where an editor finds the pages that explain codes. */
public interface CodePages {

    /** The address of the page of a code; null if there is none. */
    @Nullable
    String href(String code);
}
