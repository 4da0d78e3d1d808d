package dev.virtsnap.language.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a network image is reached: {@code virStorageNetProtocol} without its {@code none}. */
public enum NetworkProtocol {
    NBD,
    RBD,
    SHEEPDOG,
    GLUSTER,
    ISCSI,
    HTTP,
    HTTPS,
    FTP,
    FTPS,
    TFTP,
    SSH,
    VXHS,
    NFS;

    private static final NetworkProtocol[] ALL = values();

    private final String word;

    NetworkProtocol() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return word;
    }

    /** The protocol of exactly that word; null if there is none. */
    public static @Nullable NetworkProtocol of(@Nullable Value value) {
        if (value != null) {
            for (NetworkProtocol protocol : ALL) {
                if (protocol.word.equals(value.text())) {
                    return protocol;
                }
            }
        }
        return null;
    }
}
