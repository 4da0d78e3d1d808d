package dev.virtsnap.language.rules;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A hypervisor driver of libvirt, with the flags that it takes. */
public enum Driver {
    QEMU("qemu", "qemuSnapshotCreateXML", EnumSet.allOf(CreateFlag.class)),
    TEST(
            "test",
            "testDomainSnapshotCreateXML",
            EnumSet.of(
                    CreateFlag.REDEFINE,
                    CreateFlag.CURRENT,
                    CreateFlag.HALT,
                    CreateFlag.QUIESCE,
                    CreateFlag.ATOMIC,
                    CreateFlag.LIVE,
                    CreateFlag.VALIDATE)),
    VBOX(
            "vbox",
            "vboxDomainSnapshotCreateXML",
            EnumSet.of(CreateFlag.REDEFINE, CreateFlag.CURRENT, CreateFlag.NO_METADATA, CreateFlag.VALIDATE)),
    ESX(
            "esx",
            "esxDomainSnapshotCreateXML",
            EnumSet.of(CreateFlag.NO_METADATA, CreateFlag.DISK_ONLY, CreateFlag.QUIESCE, CreateFlag.VALIDATE)),
    VZ("vz", "vzDomainSnapshotCreateXML", EnumSet.of(CreateFlag.VALIDATE)),
    HYPERV("hyperv"),
    LXC("lxc"),
    LIBXL("libxl"),
    CH("ch"),
    BHYVE("bhyve"),
    OPENVZ("openvz"),
    VMWARE("vmware");

    private static final Driver[] ALL = values();

    private final String word;
    private final String function;
    private final Set<CreateFlag> flags;

    Driver(String word, String function, Set<CreateFlag> flags) {
        this.word = word;
        this.function = function;
        this.flags = flags;
    }

    Driver(String word) {
        this(word, "virDomainSnapshotCreateXML", EnumSet.noneOf(CreateFlag.class));
    }

    public String word() {
        return word;
    }

    /** The function that libvirt names when it refuses a flag or the whole call. */
    String function() {
        return function;
    }

    /** Whether it knows a flag; it refuses all others. */
    public boolean takes(CallFlag flag) {
        if (flag instanceof CreateFlag) {
            return flags.contains(flag);
        }
        return switch (this) {
            case QEMU -> true;
            case TEST -> flag != RevertFlag.RESET_NVRAM && flag != DeleteFlag.METADATA_ONLY;
            case VBOX, ESX -> flag == DeleteFlag.CHILDREN || flag == DeleteFlag.METADATA_ONLY;
            case VZ -> flag == RevertFlag.PAUSED || flag == DeleteFlag.CHILDREN;
            default -> false;
        };
    }

    /** The function that libvirt names when it refuses a flag of a revert or a delete. */
    String function(Intent.Kind kind) {
        boolean reverts = kind == Intent.Kind.REVERT;
        return switch (this) {
            case QEMU -> reverts ? "qemuSnapshotRevert" : "qemuSnapshotDelete";
            case TEST, VBOX, ESX, VZ -> word + (reverts ? "DomainRevertToSnapshot" : "DomainSnapshotDelete");
            default -> reverts ? "virDomainRevertToSnapshot" : "virDomainSnapshotDelete";
        };
    }

    /** Whether it creates snapshots at all. */
    public boolean createsSnapshots() {
        return !flags.isEmpty();
    }

    /** Whether it brings disks together with those of the domain by libvirt's common code. */
    boolean alignsDisks() {
        return this == QEMU || this == TEST;
    }

    /** The driver of exactly that word; null if there is none. */
    public static @Nullable Driver of(String word) {
        for (Driver driver : ALL) {
            if (driver.word.equals(word)) {
                return driver;
            }
        }
        return null;
    }

    /** All words, in order. */
    static String[] words() {
        String[] words = new String[ALL.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = ALL[i].word;
        }
        return words;
    }
}
