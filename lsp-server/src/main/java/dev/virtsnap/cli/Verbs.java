package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Deactivate;
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
import dev.virtsnap.language.syntax.Escapes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** All verbs. */
final class Verbs {

    private static final String ONE = "DOMAIN SNAPSHOT";
    private static final OptionSpec[] NONE = {};

    private Verbs() {}

    static List<Verb> all() {
        return List.of(
                create(),
                redefine(),
                verb(
                        "revert",
                        ONE,
                        2,
                        "Goes back to a snapshot: disks, memory and definition become what they were.",
                        given -> new Revert(given.word(1), given.flags(EnumSet.allOf(RevertFlag.class))),
                        running(),
                        paused(),
                        Options.flag("Do it although libvirt calls it risky.", "--force"),
                        resetNvram()),
                verb(
                        "start-from",
                        ONE,
                        2,
                        "Starts a domain that is off from a snapshot.",
                        given -> new StartFrom(given.word(1), given.has("reset-nvram"), given.has("drop-saved-state")),
                        resetNvram(),
                        Options.flag("Remove memory that was saved for the next start.", "--drop-saved-state")),
                verb(
                        "delete",
                        ONE,
                        2,
                        "Deletes a snapshot and leaves the domain as it is.",
                        given -> new Delete(given.word(1), given.flags(EnumSet.allOf(DeleteFlag.class))),
                        Options.flag("All snapshots below it, too.", "--children"),
                        Options.flag("All snapshots below it, and not it.", "--children-only"),
                        Options.flag("Only what libvirt has noted down, and no data.", "--metadata")),
                verb(
                        "merge",
                        ONE,
                        2,
                        "Gives up a snapshot and keeps all that was written since.",
                        given -> new Merge(given.word(1), given.has("force")),
                        Options.flag("Delete other branches that stand on the same images.", "--force")),
                verb(
                        "discard",
                        ONE,
                        2,
                        "Goes back to a snapshot and gives it up: all is as it was when it was taken.",
                        given -> new Discard(
                                given.word(1), discardFlags(given), given.has("force"), given.has("lose-memory")),
                        Options.flag("Delete the snapshots below it.", "--force"),
                        Options.flag("Throw away the memory of a running guest.", "--lose-memory"),
                        running(),
                        paused()),
                verb(
                        "deactivate",
                        ONE,
                        2,
                        "Goes back to what is before a snapshot, and keeps it and all that was written since.",
                        given -> new Deactivate(
                                given.word(1),
                                discardFlags(given),
                                Objects.requireNonNullElse(given.value("keep-as"), ""),
                                given.has("lose-changes")),
                        Options.value("NAME", "The snapshot that keeps what there is now.", "--keep-as"),
                        Options.flag("Take no snapshot of what there is now.", "--lose-changes"),
                        running(),
                        paused()),
                verb(
                        "rename",
                        "DOMAIN SNAPSHOT NAME",
                        3,
                        "Gives a snapshot another name.",
                        given -> new Rename(given.word(1), given.word(2)),
                        NONE),
                verb(
                        "describe",
                        "DOMAIN SNAPSHOT TEXT",
                        3,
                        "Gives a snapshot another description; an empty one takes it away.",
                        given -> new Describe(given.word(1), given.word(2)),
                        NONE),
                imports());
    }

    /** To name the current one is done, to ask which it is is shown. */
    static Verb current() {
        return verb(
                "current",
                ONE,
                2,
                "Makes a snapshot the current one, under which the next will be.",
                given -> new SetCurrent(given.word(1)),
                NONE);
    }

    private static Verb verb(
            String name, String words, int count, String description, Verb.Maker maker, OptionSpec... options) {
        return new Verb(name, words, count, count, List.of(description), List.of(options), maker);
    }

    private static OptionSpec running() {
        return Options.flag("The guest runs afterwards, whatever it did then.", "--running");
    }

    private static OptionSpec paused() {
        return Options.flag("The guest is paused afterwards.", "--paused");
    }

    private static OptionSpec resetNvram() {
        return Options.flag("The variables of the firmware begin anew.", "--reset-nvram");
    }

    private static Set<RevertFlag> discardFlags(Given given) {
        return given.flags(EnumSet.of(RevertFlag.RUNNING, RevertFlag.PAUSED));
    }

    private static Verb create() {
        List<OptionSpec> options = new ArrayList<>();
        options.add(Options.value("NAME", "Its name, where there is no FILE.", "--name"));
        options.add(Options.value("TEXT", "What it is for, where there is no FILE.", "--description"));
        flag(options, CreateFlag.DISK_ONLY, "The disks alone, in files of their own.");
        flag(options, CreateFlag.HALT, "The guest is stopped afterwards.");
        flag(options, CreateFlag.LIVE, "The guest runs on while its memory is saved.");
        flag(options, CreateFlag.QUIESCE, "The agent in the guest freezes its file systems meanwhile.");
        flag(options, CreateFlag.ATOMIC, "All disks or none.");
        flag(options, CreateFlag.REUSE_EXT, "The files are there already.");
        flag(options, CreateFlag.NO_METADATA, "libvirt notes nothing down.");
        flag(options, CreateFlag.VALIDATE, "libvirt checks the definition against its schema first.");
        flag(options, CreateFlag.REDEFINE, "Note down a snapshot that was taken before; better say 'redefine'.");
        flag(options, CreateFlag.CURRENT, "With --redefine: it becomes the current one.");
        return new Verb(
                "create",
                "DOMAIN [FILE]",
                1,
                2,
                List.of(
                        "Takes a snapshot.",
                        "",
                        "FILE is its definition, '-' for standard input; without one all disks are in it, and the"
                                + " memory if the guest runs."),
                options,
                given -> new Create(definition(given), given.flags(EnumSet.allOf(CreateFlag.class)), file(given)));
    }

    private static void flag(List<OptionSpec> options, CreateFlag flag, String description) {
        options.add(Options.flag(description, "--" + flag.word()));
    }

    private static String file(Given given) {
        String file = given.wordOrNone(1);
        return file.equals("-") ? "/dev/stdin" : file;
    }

    private static String definition(Given given) throws Unreadable {
        String file = given.wordOrNone(1);
        if (!file.isEmpty()) {
            if (given.has("name") || given.has("description")) {
                throw given.wrong(
                        "--name and --description are for a snapshot without a FILE; write them into '" + file + "'");
            }
            return given.document(file);
        }
        return "<domainsnapshot>\n" + element("name", given.value("name"))
                + element("description", given.value("description")) + "</domainsnapshot>\n";
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "  <" + name + ">" + Escapes.text(text) + "</" + name + ">\n";
    }

    private static Verb redefine() {
        List<OptionSpec> options = new ArrayList<>();
        flag(options, CreateFlag.CURRENT, "It becomes the current one.");
        flag(options, CreateFlag.VALIDATE, "libvirt checks the document against its schema first.");
        return new Verb(
                "redefine",
                "DOMAIN FILE",
                2,
                2,
                List.of("Tells libvirt about a snapshot that was taken before, or changes what it has noted down."),
                options,
                given -> new Redefine(
                        given.document(given.word(1)), given.flags(EnumSet.allOf(CreateFlag.class)), file(given)));
    }

    private static Verb imports() {
        return new Verb(
                "import",
                "DOMAIN FILE...",
                2,
                Integer.MAX_VALUE,
                List.of("Notes down snapshots from files, parents before their children, as 'export' writes them."),
                List.of(
                        Options.flag("They are to belong to this domain: its name and UUID go into them.", "--adopt"),
                        Options.flag("Replace snapshots of the same names.", "--replace"),
                        Options.value(
                                "OLD=NEW,...",
                                "Images are in other folders: what begins with OLD begins with NEW instead.",
                                "--map")),
                given -> {
                    List<String> documents = new ArrayList<>();
                    for (String file : given.words().subList(1, given.words().size())) {
                        documents.add(given.document(file));
                    }
                    return new ImportTree(
                            documents, new Mapping(given.has("adopt"), folders(given)), given.has("replace"));
                });
    }

    private static Map<String, String> folders(Given given) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (String pair : given.value("map").isEmpty()
                ? new String[0]
                : given.value("map").split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw given.wrong("--map cannot have '" + pair + "'; it takes OLD=NEW, such as /vm=/srv/vm");
            }
            folders.put(withoutSlash(pair.substring(0, equals)), withoutSlash(pair.substring(equals + 1)));
        }
        return folders;
    }

    private static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
