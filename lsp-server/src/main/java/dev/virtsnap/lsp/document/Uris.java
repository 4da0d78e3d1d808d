package dev.virtsnap.lsp.document;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What editors call files. */
public final class Uris {

    private Uris() {}

    /** The file of a URI, absolute and without dots; null if it is of another kind, as that of an unsaved document. */
    public static @Nullable Path path(String uri) {
        if (!uri.startsWith("file:")) {
            return null;
        }
        try {
            return Path.of(URI.create(uri)).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // a host in it, a character that has to be escaped, nothing behind the colon
            return null;
        }
    }

    /** The URI of a file. */
    public static String of(Path path) {
        // not Path.toUri, which asks the disk whether it is a folder
        String slashed = path.toAbsolutePath().normalize().toString().replace('\\', '/');
        StringBuilder uri = new StringBuilder("file://");
        if (!slashed.startsWith("/")) {
            uri.append('/');
        }
        for (byte b : slashed.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || 0 <= "-._~/".indexOf(c)) {
                uri.append(c);
            } else {
                uri.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return uri.toString();
    }
}
