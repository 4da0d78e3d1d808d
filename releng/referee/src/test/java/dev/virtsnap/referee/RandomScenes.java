package dev.virtsnap.referee;

import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Domains, definitions and flags by chance, more often such as people write than not. The same seed gives the same ones. */
final class RandomScenes {

    private static final String[] TARGETS = {"vda", "vdb", "vdc", "vdd"};
    private static final String[] IMAGES = {"web1.qcow2", "data.qcow2", "data.img", "noext", "x.1", "x.2"};
    private static final String[] NAMES = {"before-upgrade", "s1", "2024.01", "with space", "a/b", ".hidden", "qcow2"};

    private final Random random;

    RandomScenes(long seed) {
        this.random = new Random(seed);
    }

    /** Another one; it has no folder of a stage yet. */
    Scene next(boolean active, boolean allFlags) {
        int disks = 1 + random.nextInt(3);
        boolean redefine = chance(15);
        Set<CreateFlag> flags = EnumSet.noneOf(CreateFlag.class);
        if (redefine) {
            flags.add(CreateFlag.REDEFINE);
        }
        if (allFlags && !redefine && chance(55)) {
            flags.add(CreateFlag.DISK_ONLY);
        }
        if (chance(4)) {
            flags.add(pick(CreateFlag.CURRENT, CreateFlag.LIVE, CreateFlag.ATOMIC, CreateFlag.HALT));
        }
        String domain = domain(disks);
        return new Scene(domain, active, true, SnapshotTree.EMPTY, flags, document(disks, redefine ? domain : ""));
    }

    private String domain(int disks) {
        StringBuilder xml = new StringBuilder("<domain type='kvm'>\n  <name>web1</name>\n")
                .append("  <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>\n  <memory unit='MiB'>64</memory>\n")
                .append("  <os><type>hvm</type></os>\n  <devices>\n");
        for (int i = 0; i < disks; i++) {
            xml.append("    <disk type='file' device='disk'")
                    .append(chance(20) ? " snapshot='" + pick("no", "internal", "external") + "'" : "")
                    .append("><driver name='qemu' type='")
                    .append(chance(85) ? "qcow2" : "raw")
                    .append("'/><source file='/var/lib/libvirt/images/")
                    .append(i)
                    .append(pick(IMAGES))
                    .append("'/><target dev='")
                    .append(TARGETS[i])
                    .append("' bus='virtio'/>")
                    .append(chance(8) ? "<readonly/>" : "")
                    .append("</disk>\n");
        }
        if (chance(20)) {
            xml.append("    <disk type='file' device='cdrom'><target dev='hdc' bus='ide'/><readonly/></disk>\n");
        }
        return xml.append("  </devices>\n</domain>\n").toString();
    }

    private String document(int disks, String domain) {
        StringBuilder xml = new StringBuilder("<domainsnapshot>\n");
        if (chance(95)) {
            xml.append("  <name>")
                    .append(chance(80) ? NAMES[random.nextInt(4)] : pick(NAMES))
                    .append("</name>\n");
        }
        if (!domain.isEmpty()) {
            xml.append("  <state>")
                    .append(pick("shutoff", "running", "disk-snapshot"))
                    .append("</state>\n");
            xml.append(chance(95) ? "  <creationTime>1700000000</creationTime>\n" : "");
        }
        if (chance(20)) {
            xml.append("  <memory snapshot='")
                    .append(pick("no", "internal", "external' file='/var/lib/libvirt/images/memory.sav"))
                    .append("'/>\n");
        }
        boolean uniform = chance(70);
        String mode = pick("", "internal", "external", "external");
        xml.append("  <disks>\n");
        for (int i = 0; i < disks; i++) {
            if (chance(70)) {
                xml.append(disk(i, uniform ? mode : pick("", "no", "internal", "external", "manual")));
            }
        }
        if (chance(5)) {
            xml.append(disk(random.nextInt(4), mode));
        }
        return xml.append("  </disks>\n")
                .append(domain)
                .append("</domainsnapshot>\n")
                .toString();
    }

    private String disk(int number, String mode) {
        String name = chance(95) ? TARGETS[number] : "/var/lib/libvirt/images/" + number + pick(IMAGES);
        StringBuilder xml = new StringBuilder("    <disk name='" + name + "'");
        xml.append(mode.isEmpty() ? "" : " snapshot='" + mode + "'");
        boolean external = mode.equals("external") || (mode.isEmpty() && chance(30));
        if (!external || chance(40)) {
            return xml.append("/>\n").toString();
        }
        xml.append('>');
        xml.append(chance(40) ? "<driver type='" + (chance(95) ? "qcow2" : "vmdk") + "'/>" : "");
        xml.append(chance(80) ? "<source file='/var/lib/libvirt/images/over" + number + ".qcow2'/>" : "");
        return xml.append("</disk>\n").toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
