package dev.virtsnap.language.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a {@link Directive} may have, with what each of them says. */
public final class DirectiveWords {

    private static final String CREATE = "The flag `%s` of a create: ";
    private static final String REVERT = "The flag `%s` of a revert: ";
    private static final String DELETE = "The flag `%s` of a delete: ";

    private static final List<DirectiveWord> ALL = List.of(
            word("create", "The document is there for a create: libvirt takes a new snapshot as it says."),
            word(
                    "redefine",
                    "The document is there for a redefine: it tells libvirt of a snapshot that exists. Also a flag of"
                            + " `virDomainSnapshotCreateXML`."),
            word("revert", "The document describes the snapshot that the domain is to go back to."),
            word("delete", "The document describes the snapshot that is to be deleted."),
            flag(CreateFlag.CURRENT, CREATE, "with a redefine, the snapshot becomes the current one."),
            flag(
                    CreateFlag.NO_METADATA,
                    CREATE,
                    "the images are written, and libvirt keeps nothing that it could list or revert to."),
            flag(CreateFlag.HALT, CREATE, "the guest is off once the snapshot is taken."),
            flag(CreateFlag.DISK_ONLY, CREATE, "the disks are saved, and not the memory of a guest that runs."),
            flag(CreateFlag.REUSE_EXT, CREATE, "the files of the overlays are there already and are used as they are."),
            flag(CreateFlag.QUIESCE, CREATE, "the agent in the guest holds its file systems still; needs `disk-only`."),
            flag(CreateFlag.ATOMIC, CREATE, "either all disks get their snapshot or none does."),
            flag(
                    CreateFlag.LIVE,
                    CREATE,
                    "the guest goes on while its memory is written to a file; needs external memory."),
            flag(CreateFlag.VALIDATE, CREATE, "libvirt compares the document with its grammar first."),
            flag(RevertFlag.RUNNING, REVERT, "the guest runs afterwards, whatever it did in the snapshot."),
            flag(RevertFlag.PAUSED, REVERT, "the guest is paused afterwards, whatever it did in the snapshot."),
            flag(RevertFlag.FORCE, REVERT, "it is done although something of the present is lost by it."),
            flag(
                    RevertFlag.RESET_NVRAM,
                    REVERT,
                    "the variables of the firmware are set back to those of its template."),
            flag(DeleteFlag.CHILDREN, DELETE, "all snapshots below go with it."),
            flag(DeleteFlag.METADATA_ONLY, DELETE, "libvirt forgets the snapshot, and the images stay as they are."),
            flag(DeleteFlag.CHILDREN_ONLY, DELETE, "the snapshots below go, and it stays."),
            word("domain=", "The file with the domain XML, beside the document; one with blanks stands in quotes."),
            word("state=", "What the guest does at that time."),
            word("driver=", "The driver of libvirt that is asked."),
            word("libvirt=", "The release of libvirt, such as `9.0`."),
            word("persistent=", "`no` if the domain is transient, `yes` if it is defined beyond its run."),
            word("block-jobs=", "The disks that a block job works on, separated by commas; `none` if there are none."),
            word("checkpoints=", "Whether the domain has checkpoints."),
            word("managed-save=", "Whether the memory of the domain was saved to be resumed at its next start."),
            word("current=", "The name of the current snapshot, for a revert or a delete."));

    private DirectiveWords() {}

    private static DirectiveWord word(String word, String meaning) {
        return new DirectiveWord(word, meaning);
    }

    private static DirectiveWord flag(CallFlag flag, String of, String meaning) {
        return word(flag.word(), of.replace("%s", flag.constant()) + meaning);
    }

    /** All of them but {@code ignore}, which begins a comment of another kind. */
    public static List<DirectiveWord> all() {
        return ALL;
    }

    /** That word, which ends with {@code =} if it takes a value; null if it says nothing. */
    public static @Nullable DirectiveWord of(String word) {
        for (DirectiveWord each : ALL) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }

    /** All values that a word can have, without its {@code =}; none if they cannot be counted. */
    public static List<String> values(String key) {
        return switch (key) {
            case "state" -> Surroundings.stateWords();
            case "driver" -> List.of(Driver.words());
            case "persistent", "checkpoints", "managed-save" -> List.of("yes", "no");
            default -> List.of();
        };
    }
}
