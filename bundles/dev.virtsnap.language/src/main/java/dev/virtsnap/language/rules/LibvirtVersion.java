package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/** A release of libvirt, such as 9.0; the third number never changes what is accepted and is not kept. */
public record LibvirtVersion(int major, int minor) implements Comparable<LibvirtVersion> {

    private static final int DIGITS = 4;

    /** Reads {@code 9.0} or {@code 9.0.0}; null if it is neither. */
    public static @Nullable LibvirtVersion of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || 3 < parts.length) {
            return null;
        }
        for (String part : parts) {
            if (part.isEmpty() || DIGITS < part.length() || !isNumber(part)) {
                return null;
            }
        }
        return new LibvirtVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static boolean isNumber(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || '9' < part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean isBefore(int otherMajor, int otherMinor) {
        return compareTo(new LibvirtVersion(otherMajor, otherMinor)) < 0;
    }

    @Override
    public int compareTo(LibvirtVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
