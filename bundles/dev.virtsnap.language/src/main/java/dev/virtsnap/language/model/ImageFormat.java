package dev.virtsnap.language.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format of a disk image: {@code virStorageFileFormat} without its {@code none}. */
public enum ImageFormat {
    RAW,
    DIR,
    BOCHS,
    CLOOP,
    DMG,
    ISO,
    VPC,
    VDI,
    FAT,
    VHD,
    PLOOP,
    COW,
    QCOW,
    QCOW2,
    QED,
    VMDK;

    private static final ImageFormat[] ALL = values();

    private final String word;

    ImageFormat() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return word;
    }

    /** Whether QEMU can make an overlay of it. */
    public boolean canOverlay() {
        return this == QCOW2 || this == QED;
    }

    /** The format of exactly that word; null if there is none. */
    public static @Nullable ImageFormat of(@Nullable Value value) {
        return value == null ? null : of(value.text());
    }

    /** The format of exactly that word, such as the suffix of a file name; null if there is none. */
    public static @Nullable ImageFormat of(String word) {
        for (ImageFormat format : ALL) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        return null;
    }
}
