package dev.virtsnap.language.rules;

/** The types of domains that libvirt knows ({@code virDomainVirtType}), and how it reads their UUIDs. */
final class DomainTypes {

    private DomainTypes() {}

    /** Whether libvirt knows the type, whatever it can do with it. */
    static boolean isKnown(String type) {
        return hasSnapshots(type)
                || switch (type) {
                    case "kqemu", "xen", "lxc", "uml", "openvz", "phyp", "bhyve" -> true;
                    default -> false;
                };
    }

    /** Whether a driver of libvirt that has snapshots runs domains of that type. */
    static boolean hasSnapshots(String type) {
        return switch (type) {
            case "qemu", "kvm", "hvf", "test", "vmware", "hyperv", "vbox", "parallels", "vz" -> true;
            default -> false;
        };
    }

    /**
     * As {@code virUUIDParse}: 32 hexadecimal digits, with hyphens and blanks between them, and blanks around.
     */
    static boolean isUuid(String text) {
        int digits = 0;
        int end = text.stripTrailing().length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (0 <= Character.digit(c, 16) && c < 128) {
                digits++;
            } else if (c != '-' && !CreationTime.isSpace(c)) {
                return false;
            }
        }
        return digits == 32;
    }
}
