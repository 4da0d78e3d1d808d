package dev.virtsnap.language.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the page that explains the code of a diagnostic, among the resources of the package that reports it. */
public final class Pages {

    private Pages() {}

    /** The page of a code, which is read when it is asked for; null if there is none. */
    public static @Nullable Page of(String code) {
        String path = path(code);
        if (path == null) {
            return null;
        }
        try (InputStream in = Pages.class.getResourceAsStream("/dev/virtsnap/language/" + path + ".md")) {
            return in == null ? null : Page.read(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + code + " cannot be read", e);
        }
    }

    private static @Nullable String path(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
            if (!plain && c != '-' && c != '/') {
                return null;
            }
        }
        if (code.startsWith("xml/")) {
            return "syntax/" + code.substring("xml/".length());
        }
        if (code.startsWith("virtsnap/")) {
            return "ide/" + code.substring("virtsnap/".length());
        }
        return code.startsWith("schema/") ? code : "rules/" + code;
    }
}
