package dev.virtsnap.bench;

import java.util.Random;

/**
 * Makes the documents that are measured, the same ones for the same seed. Both our grammar and libvirt's accept them, and no
 * rule complains of the small and the middle ones.
 *
 * <p>Arguments of the program: {@code small FOLDER COUNT} or {@code large FILE BYTES}.
 */
public final class Documents {

    private static final String[] WORDS = {
        "nightly", "weekly", "before", "after", "upgrade", "kernel", "database", "tuning", "release", "migration"
    };

    /** How many snapshots of one domain {@link #existing} makes. */
    private static final int ROW = 10;

    private final Random random;

    /** Makes documents from a seed. */
    public Documents(long seed) {
        random = new Random(seed);
    }

    /** A document of about 1 KB as one writes it for {@code virsh snapshot-create}: some disks with their overlays. */
    public String small() {
        StringBuilder out = new StringBuilder(1200);
        open(out);
        out.append("  <memory snapshot='external' file='/var/lib/libvirt/save/")
                .append(word())
                .append(".mem'/>\n");
        disks(out, 4);
        return out.append("</domainsnapshot>\n").toString();
    }

    /** A document of about 15 KB as {@code virsh snapshot-dumpxml} prints it: with the whole domain in it. */
    public String middle() {
        StringBuilder out = new StringBuilder(16_000);
        open(out);
        out.append("  <state>disk-snapshot</state>\n  <creationTime>1763600000</creationTime>\n")
                .append("  <memory snapshot='no'/>\n");
        disks(out, 20);
        domain(out, 20);
        return out.append("</domainsnapshot>\n").toString();
    }

    /**
     * A document of about 2 KB about a snapshot that exists, as a dump with the whole domain: one of ten in a row of a
     * domain, so that a folder of them is a wood of small trees.
     */
    public String existing(int number) {
        int machine = number / ROW;
        int inRow = number % ROW;
        StringBuilder out = new StringBuilder(2200);
        out.append("<domainsnapshot>\n  <name>s").append(inRow).append("</name>\n  <description>Taken ");
        out.append(word()).append(" the ").append(word()).append(", kept for a week</description>\n");
        out.append("  <state>disk-snapshot</state>\n");
        if (0 < inRow) {
            out.append("  <parent>\n    <name>s").append(inRow - 1).append("</name>\n  </parent>\n");
        }
        out.append("  <creationTime>").append(1_763_600_000 + number).append("</creationTime>\n");
        out.append("  <memory snapshot='no'/>\n  <disks>\n");
        for (int i = 0; i < 2; i++) {
            out.append("    <disk name='").append(name(i)).append("' snapshot='external' type='file'>\n");
            out.append("      <driver type='qcow2'/>\n      <source file='").append(image(machine, i, ".s" + inRow));
            out.append("'/>\n    </disk>\n");
        }
        out.append("  </disks>\n  <domain type='kvm'>\n    <name>web")
                .append(machine)
                .append("</name>\n");
        out.append(String.format("    <uuid>7f1c2b9e-3d54-4c0a-9a6b-%012d</uuid>%n", machine));
        out.append("    <memory unit='KiB'>2097152</memory>\n    <vcpu placement='static'>2</vcpu>\n    <os>\n");
        out.append("      <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>\n    </os>\n    <devices>\n");
        for (int i = 0; i < 2; i++) {
            String suffix = inRow == 0 ? ".qcow2" : ".s" + (inRow - 1);
            out.append("      <disk type='file' device='disk'>\n        <driver name='qemu' type='qcow2'/>\n");
            out.append("        <source file='")
                    .append(image(machine, i, suffix))
                    .append("'/>\n");
            out.append("        <target dev='").append(name(i)).append("' bus='virtio'/>\n      </disk>\n");
        }
        out.append("      <memballoon model='virtio'/>\n    </devices>\n  </domain>\n");
        return out.append("</domainsnapshot>\n").toString();
    }

    private static String image(int machine, int disk, String suffix) {
        return "/var/lib/libvirt/images/web" + machine + '-' + name(disk) + suffix;
    }

    /** A document of at least so many characters, nearly all of them disks with their overlays. */
    public String large(int length) {
        StringBuilder out = new StringBuilder(length + 1000);
        open(out);
        out.append("  <disks>\n");
        for (int i = 0; out.length() < length; i++) {
            disk(out, i);
        }
        return out.append("  </disks>\n</domainsnapshot>\n").toString();
    }

    private void open(StringBuilder out) {
        out.append("<domainsnapshot>\n  <name>")
                .append(word())
                .append('-')
                .append(random.nextInt(1_000_000))
                .append("</name>\n  <description>Taken ")
                .append(word())
                .append(" the ")
                .append(word())
                .append(" &amp; kept for a week</description>\n");
    }

    private void disks(StringBuilder out, int count) {
        out.append("  <disks>\n");
        for (int i = 0; i < count; i++) {
            disk(out, i);
        }
        out.append("  </disks>\n");
    }

    private void disk(StringBuilder out, int index) {
        String name = name(index);
        out.append("    <disk name='").append(name).append("' snapshot='external' type='file'>\n");
        out.append("      <driver type='qcow2'/>\n      <source file='/var/lib/libvirt/images/web-");
        out.append(name).append('.').append(word()).append(random.nextInt(1000));
        out.append(".qcow2'/>\n    </disk>\n");
    }

    private void domain(StringBuilder out, int disks) {
        out.append("  <domain type='kvm'>\n    <name>web1</name>\n");
        out.append("    <uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>\n");
        out.append("    <memory unit='KiB'>2097152</memory>\n    <currentMemory unit='KiB'>2097152</currentMemory>\n");
        out.append("    <vcpu placement='static'>2</vcpu>\n    <os>\n");
        out.append("      <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>\n      <boot dev='hd'/>\n    </os>\n");
        out.append("    <features>\n      <acpi/>\n      <apic/>\n    </features>\n");
        out.append("    <clock offset='utc'>\n      <timer name='rtc' tickpolicy='catchup'/>\n    </clock>\n");
        out.append("    <devices>\n      <emulator>/usr/bin/qemu-system-x86_64</emulator>\n");
        for (int i = 0; i < disks; i++) {
            String name = name(i);
            out.append("      <disk type='file' device='disk'>\n        <driver name='qemu' type='qcow2'/>\n");
            out.append("        <source file='/var/lib/libvirt/images/web-")
                    .append(name)
                    .append(".qcow2'/>\n");
            out.append("        <target dev='").append(name).append("' bus='virtio'/>\n      </disk>\n");
        }
        for (int i = 0; i < disks; i++) {
            out.append("      <controller type='pci' index='").append(i + 1).append("' model='pcie-root-port'>\n");
            out.append("        <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x")
                    .append(i % 8)
                    .append("'/>\n      </controller>\n");
        }
        for (int i = 0; i < disks; i++) {
            out.append("      <interface type='network'>\n        <mac address='52:54:00:12:34:")
                    .append(10 + i)
                    .append("'/>\n        <source network='default'/>\n        <model type='virtio'/>\n");
            out.append("      </interface>\n");
        }
        out.append("      <memballoon model='virtio'/>\n    </devices>\n  </domain>\n");
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** The name of a disk as the kernel gives it: {@code vda} to {@code vdz}, then {@code vdaa}. */
    private static String name(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; 0 <= i; i = i / 26 - 1) {
            letters.append((char) ('a' + i % 26));
        }
        return "vd" + letters.reverse();
    }
}
