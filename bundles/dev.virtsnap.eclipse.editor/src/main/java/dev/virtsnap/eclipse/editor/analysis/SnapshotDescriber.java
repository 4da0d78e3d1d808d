package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.cli.input.RootSniffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;
import org.eclipse.core.runtime.content.XMLContentDescriber;
import org.jspecify.annotations.Nullable;

/** Knows our documents by their root element, whatever the file is called; asked about every file, so it looks at few bytes. */
public final class SnapshotDescriber extends XMLContentDescriber implements ITextContentDescriber {

    private static final int FIRST = 8192;

    @Override
    public int describe(InputStream contents, @Nullable IContentDescription description) throws IOException {
        byte[] first = contents.readNBytes(FIRST);
        contents.reset();
        if (!isOurs(new String(first, StandardCharsets.ISO_8859_1))) {
            return INVALID;
        }
        // says which characters the bytes are
        super.describe(contents, description);
        return VALID;
    }

    @Override
    public int describe(Reader contents, @Nullable IContentDescription description) throws IOException {
        char[] first = new char[FIRST];
        int length = 0;
        for (int n = contents.read(first); 0 < n && length < FIRST; n = contents.read(first, length, FIRST - length)) {
            length += n;
        }
        contents.reset();
        if (!isOurs(new String(first, 0, length))) {
            return INVALID;
        }
        super.describe(contents, description);
        return VALID;
    }

    private static boolean isOurs(String beginning) {
        int i = 0;
        while (i < beginning.length() && isSkipped(beginning.charAt(i))) {
            i++;
        }
        return i < beginning.length()
                && beginning.charAt(i) == '<'
                && RootSniffer.look(beginning.substring(i)) == RootSniffer.Verdict.SNAPSHOT;
    }

    /** White space, byte order marks, and the zeros between the characters of UTF-16. */
    private static boolean isSkipped(char c) {
        return c <= ' ' || c == 0xFF || c == 0xFE || c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFEFF;
    }
}
