package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.Capabilities;
import java.io.InputStream;

/** Files in which libvirt says what it can do. */
public final class CapabilityFiles {

    private CapabilityFiles() {}

    /**
     * Capabilities with those of a file.
     *
     * @throws Unreadable if it cannot be read, or holds none
     */
    public static Capabilities read(Capabilities known, String file) throws Unreadable {
        Document document = ByteReader.read(Source.named(file), InputStream.nullInputStream());
        Capabilities read = document == null ? null : known.reading(document.text());
        if (read == null) {
            throw new Unreadable(
                    "'" + file + "' holds neither <capabilities> nor <domainCapabilities>; write it with virsh"
                            + " capabilities or virsh domcapabilities");
        }
        return read;
    }
}
