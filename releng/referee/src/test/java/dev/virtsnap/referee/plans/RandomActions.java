package dev.virtsnap.referee.plans;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Describe;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.ImportTree;
import dev.virtsnap.hypervisor.plan.Mapping;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Actions by chance, more often such as make sense than not. The same seed gives the same ones. */
final class RandomActions {

    private static final String[] NAMES = {
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "2024.01", "with space", "ü-日", "{x}"
    };

    private final Random random;
    private final Path folder;

    RandomActions(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Another one; while there are few snapshots mostly one that makes more of them. */
    Action next(Situation situation) {
        List<String> names = new ArrayList<>(situation.documents().keySet());
        if (names.size() < 1 + random.nextInt(6)) {
            return create(names);
        }
        String name = chance(92) ? pick(names.toArray(new String[0])) : "nope";
        return switch (random.nextInt(12)) {
            case 0 -> create(names);
            case 1 -> redefine(situation, name);
            case 2 -> new Revert(name, revertFlags());
            case 3 -> new StartFrom(name, chance(10), chance(50));
            case 4, 5 -> new Delete(name, deleteFlags());
            case 6 -> new Merge(name, chance(50));
            case 7 -> new Discard(name, revertFlags(), chance(50), chance(70));
            case 8 -> new SetCurrent(name);
            case 9 -> new Describe(name, pick("", "before the upgrade", "<&>"));
            case 10 -> new Rename(name, pick(NAMES));
            default -> imported(situation, name);
        };
    }

    private Create create(List<String> taken) {
        Set<CreateFlag> flags = EnumSet.noneOf(CreateFlag.class);
        for (CreateFlag flag : CreateFlag.values()) {
            if (chance(flag == CreateFlag.HALT ? 5 : 2)) {
                flags.add(flag);
            }
        }
        List<String> free = new ArrayList<>(List.of(NAMES));
        free.removeAll(chance(85) ? taken : List.of());
        String chosen = free.isEmpty() ? pick(NAMES) : free.get(random.nextInt(free.size()));
        String name = chance(95) ? "<name>" + chosen + "</name>" : "";
        return new Create("<domainsnapshot>" + name + memory() + disks() + "</domainsnapshot>", flags, "new.xml");
    }

    private String memory() {
        if (!chance(10)) {
            return "";
        }
        return "<memory snapshot='" + pick("no", "internal", "external' file='" + folder + "/memory.sav") + "'/>";
    }

    private String disks() {
        if (chance(60)) {
            return "";
        }
        boolean uniform = chance(90);
        String mode = pick("internal", "external", "external", "");
        StringBuilder xml = new StringBuilder("<disks>");
        for (String target : new String[] {"vda", "vdb", "vdz"}) {
            if (chance(target.equals("vdz") ? 2 : 80)) {
                String own = uniform ? mode : pick("no", "internal", "external", "manual");
                xml.append("<disk name='").append(target).append('\'');
                xml.append(own.isEmpty() ? "" : " snapshot='" + own + "'");
                boolean named = own.equals("external") && chance(50);
                xml.append(named ? "><source file='" + folder + "/over-" + target + ".qcow2'/></disk>" : "/>");
            }
        }
        return xml.append("</disks>").toString();
    }

    private Redefine redefine(Situation situation, String name) {
        String xml = String.valueOf(situation.documents().getOrDefault(name, "<domainsnapshot/>"));
        if (chance(40)) {
            xml = xml.replaceFirst("<name>[^<]*</name>", "<name>" + pick(NAMES) + "</name>");
        }
        if (chance(40)) {
            String parent =
                    chance(85) ? pick(situation.documents().keySet().toArray(new String[0])) : pick("nope", name);
            String element = "<parent><name>" + parent + "</name></parent>";
            xml = xml.replaceFirst("(?s)<parent>.*?</parent>", "");
            xml = xml.replaceFirst("</name>", "</name>" + element.replace("$", ""));
        }
        if (chance(15)) {
            xml = xml.replaceFirst(
                    "<state>[^<]*</state>",
                    pick("", "<state>running</state>", "<state>shutoff</state>", "<state>flying</state>"));
        }
        if (chance(5)) {
            xml = xml.replaceFirst("<creationTime>[^<]*</creationTime>", "");
        }
        if (chance(5)) {
            xml = xml.replaceFirst("(?s)<domain .*?</domain>", "");
        }
        if (chance(4)) {
            xml = xml.replaceFirst("(?s)<domain (.*?)<uuid>......", "<domain $1<uuid>000000");
        }
        Set<CreateFlag> flags = EnumSet.noneOf(CreateFlag.class);
        if (chance(30)) {
            flags.add(CreateFlag.CURRENT);
        }
        if (chance(5)) {
            flags.add(pick(CreateFlag.values()));
        }
        return new Redefine(xml, flags, "old.xml");
    }

    private ImportTree imported(Situation situation, String name) {
        List<String> documents = new ArrayList<>();
        for (String xml : situation.documents().values()) {
            if (chance(60)) {
                documents.add(chance(10) ? "<!-- virtsnap: redefine current -->" + xml : xml);
            }
        }
        String one = String.valueOf(situation.documents().getOrDefault(name, "<domainsnapshot/>"));
        documents.add(one.replaceFirst("<name>[^<]*</name>", "<name>imported</name>"));
        return new ImportTree(documents, chance(30) ? new Mapping(true, java.util.Map.of()) : Mapping.NONE, chance(80));
    }

    private Set<RevertFlag> revertFlags() {
        Set<RevertFlag> flags = EnumSet.noneOf(RevertFlag.class);
        for (RevertFlag flag : RevertFlag.values()) {
            if (chance(flag == RevertFlag.RESET_NVRAM ? 6 : 20)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private Set<DeleteFlag> deleteFlags() {
        Set<DeleteFlag> flags = EnumSet.noneOf(DeleteFlag.class);
        for (DeleteFlag flag : DeleteFlag.values()) {
            if (chance(flag == DeleteFlag.METADATA_ONLY ? 8 : 20)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
