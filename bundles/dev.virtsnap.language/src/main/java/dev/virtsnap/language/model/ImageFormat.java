package dev.virtsnap.language.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, ImageFormat> BY_WORD = byWord();

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
        return BY_WORD.get(word);
    }

    private static Map<String, ImageFormat> byWord() {
        Map<String, ImageFormat> formats = new HashMap<>();
        for (ImageFormat format : values()) {
            formats.put(format.word, format);
        }
        return formats;
    }
}
