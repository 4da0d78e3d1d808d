package dev.virtsnap.lsp.convert;

import org.jspecify.annotations.Nullable;

/** What the pages that explain codes are called where a client opens documents that only the server has. */
public final class RulePageUris {

    /** The scheme of documents that the server has. */
    public static final String SCHEME = "virtsnap";

    private static final String BEFORE = SCHEME + ":/codes/";

    private static final String AFTER = ".md";

    private RulePageUris() {}

    /** The page of a code. */
    public static String of(String code) {
        return BEFORE + code + AFTER;
    }

    /** The code whose page that is; null if it is something else. */
    public static @Nullable String code(String uri) {
        return uri.startsWith(BEFORE) && uri.endsWith(AFTER)
                ? uri.substring(BEFORE.length(), uri.length() - AFTER.length())
                : null;
    }
}
