package dev.virtsnap.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file that pages need besides: how they look, and what they do. */
public enum Asset {
    /** How all pages look. */
    STYLE("style.css"),
    /** Filters the findings of a report. */
    REPORT("report.js"),
    /** Searches the pages of the site. */
    SITE("site.js");

    private final String file;

    Asset(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public String text() {
        try (InputStream in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as it may stand inside a page that is read as HTML or as XML. */
    public String inside() {
        return file.endsWith(".js") ? "//<![CDATA[\n" + text() + "//]]>" : text();
    }

    /** The source expression by which a content security policy allows what is {@link #inside} a page, and no other. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inside().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
