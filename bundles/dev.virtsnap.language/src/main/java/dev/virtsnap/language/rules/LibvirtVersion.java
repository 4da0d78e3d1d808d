package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/** A release of libvirt, such as 9.0 or, in the days when the third number counted, 0.9.5. */
public record LibvirtVersion(int major, int minor, int micro) implements Comparable<LibvirtVersion> {

    private static final int DIGITS = 4;

    public LibvirtVersion(int major, int minor) {
        this(major, minor, 0);
    }

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
        return new LibvirtVersion(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
    }

    private static boolean isNumber(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || '9' < part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean isBefore(LibvirtVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(LibvirtVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        return order != 0 ? order : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return micro == 0 ? major + "." + minor : major + "." + minor + "." + micro;
    }
}
