package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A document on a page.
 *
 * @param id the rule of the page
 * @param number from 1 among those of its section
 * @param facts what the page says to be known
 * @param domain the domain XML that it shows before; empty if it shows none
 * @param files other documents of its folder, by their names
 */
public record Example(
        String id,
        String section,
        int number,
        Intent.Choice choice,
        Facts facts,
        String domain,
        Map<String, String> files,
        String document) {

    /** What the document itself is called in its folder. */
    private static final String FILE = "snapshot.xml";

    /**
     * The fenced blocks of a section. Behind {@code xml} may stand words: the intent of the block, and facts as
     * {@code flags=disk-only,quiesce}, {@code state=running}, {@code driver=test}, {@code libvirt=9.0},
     * {@code persistent=no}, {@code managed-save=yes}, {@code current=a},
     * {@code snapshots=a,b:a:running:external:current} (name, parent, state, kind, whether it is current). The front matter has those of the whole
     * page under the same keys; {@code files=/a:directory,/a/b:file} is a listing of the host, {@code
     * capabilities=externalSnapshot} all that libvirt can do. A block {@code xml domain} is the domain XML of all blocks behind it, a block
     * {@code xml file=a.xml} is another document in the folder of the next one, and {@code xml existing} the record of a
     * snapshot that the domain has when the next one is used.
     */
    public static List<Example> of(Page page, String section) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        StringBuilder block = null;
        String words = "";
        String domain = "";
        Map<String, String> files = new LinkedHashMap<>();
        List<SnapshotNode> existing = new ArrayList<>();
        for (String line : page.body().split("\n", -1)) {
            if (block != null && line.equals("```")) {
                if (words.equals("domain")) {
                    domain = block.toString();
                } else if (inside && words.startsWith("file=")) {
                    files.put(words.substring("file=".length()), block.toString());
                } else if (inside && words.equals("existing")) {
                    existing.add(SnapshotNode.of(SnapshotDefinition.of(SyntaxTree.parse(Text.of(block.toString())))));
                } else if (inside) {
                    Map<String, String> beside = new LinkedHashMap<>(files);
                    files.clear();
                    Example example =
                            example(page, section, examples.size() + 1, words, domain, beside, block.toString());
                    examples.add(existing.isEmpty() ? example : example.having(SnapshotTree.of(existing)));
                    existing.clear();
                }
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (line.startsWith("## ")) {
                inside = line.equals("## " + section);
            } else if (line.startsWith("```xml")) {
                block = new StringBuilder();
                words = line.substring("```xml".length()).strip();
            }
        }
        return examples;
    }

    private Example having(SnapshotTree snapshots) {
        return new Example(id, section, number, choice, facts.withSnapshots(snapshots), domain, files, document);
    }

    private static Example example(
            Page page,
            String section,
            int number,
            String words,
            String domain,
            Map<String, String> beside,
            String document) {
        String intent = page.head().getOrDefault("intent", "auto");
        Facts facts = domain.isEmpty() ? Facts.NONE : Facts.NONE.withDomain(Text.of(domain));
        if (!domain.isEmpty() && facts.domain() == null) {
            throw new IllegalArgumentException(page.code() + " has a domain that is none");
        }
        for (String key :
                List.of("flags", "state", "driver", "libvirt", "persistent", "snapshots", "files", "capabilities")) {
            facts = page.head().containsKey(key) ? with(facts, key, page.head().get(key)) : facts;
        }
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                intent = word;
            } else {
                facts = with(facts, word.substring(0, equals), word.substring(equals + 1));
            }
        }
        Intent.Choice choice = Intent.Choice.valueOf(intent.toUpperCase(Locale.ROOT));
        return new Example(page.code(), section, number, choice, facts, domain, beside, document);
    }

    private static Facts with(Facts facts, String key, String value) {
        return switch (key) {
            case "flags" -> facts.withFlags(flags(value));
            case "state" -> facts.withState(Objects.requireNonNull(Surroundings.stateOf(value), value));
            case "driver" -> facts.withDriver(Objects.requireNonNull(Driver.of(value), value));
            case "libvirt" -> facts.withVersion(Objects.requireNonNull(LibvirtVersion.of(value), value));
            case "persistent" -> facts.withPersistent(value.equals("yes"));
            case "files" -> facts.withSurroundings(facts.surroundings().withFiles(files(value)));
            case "capabilities" -> facts.withSurroundings(facts.surroundings().withCapabilities(capabilities(value)));
            case "managed-save" -> facts.withSurroundings(facts.surroundings().withManagedSave(value.equals("yes")));
            case "current" -> facts.withSurroundings(facts.surroundings().withCurrent(value));
            case "snapshots" -> facts.withSnapshots(snapshots(value));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static HostFiles files(String value) {
        Map<String, FileKind> files = new HashMap<>();
        for (String word : value.split(",")) {
            int colon = word.indexOf(':');
            files.put(
                    word.substring(0, colon),
                    FileKind.valueOf(word.substring(colon + 1).toUpperCase(Locale.ROOT)));
        }
        return HostFiles.listed(files);
    }

    private static Capabilities capabilities(String value) {
        return new Capabilities(value.contains("externalSnapshot"), value.contains("incrementalBackup"));
    }

    private static Set<CallFlag> flags(String value) {
        Set<CallFlag> flags = new LinkedHashSet<>();
        for (String word : value.equals("none") ? new String[0] : value.split(",")) {
            flags.add(Objects.requireNonNull(CallFlag.of(word), word));
        }
        return flags;
    }

    private static SnapshotTree snapshots(String value) {
        List<SnapshotNode> snapshots = new ArrayList<>();
        for (String word : value.split(",")) {
            String[] parts = word.split(":", -1);
            SnapshotState state = null;
            for (SnapshotState each : SnapshotState.values()) {
                state = 2 < parts.length && each.word().equals(parts[2]) ? each : state;
            }
            SnapshotNode node =
                    SnapshotNode.of(parts[0], 1 < parts.length && !parts[1].isEmpty() ? parts[1] : null, state);
            for (SnapshotMode mode : SnapshotMode.values()) {
                node = 3 < parts.length && mode.word().equals(parts[3])
                        ? node.withDisks(List.of(StoredDisk.of("vda", mode)))
                        : node;
            }
            snapshots.add(4 < parts.length && parts[4].equals("current") ? node.current() : node);
        }
        return SnapshotTree.of(snapshots);
    }

    List<Diagnostic> check() {
        return check(document);
    }

    /** Checks another document with the facts of this one. */
    List<Diagnostic> check(String other) {
        return check(other, choice, factsFor(other));
    }

    /** The facts for a document in the place of this one. */
    Facts factsFor(String other) {
        return files.isEmpty()
                ? facts
                : facts.withFolder(folder(files, SnapshotDefinition.of(SyntaxTree.parse(Text.of(other)))));
    }

    static List<Diagnostic> check(String document, Intent.Choice choice, Facts facts) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(document));
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Directive directive = Directive.of(tree);
        Facts known = directive.completing(facts);
        List<Diagnostic> found = new ArrayList<>(directive.problems());
        Intent intent = Intent.of(directive.choice(choice, known), definition);
        Rules.check(definition, intent, known, directive, RuleSelection.ALL, found::add);
        found.sort(Diagnostic.BY_PLACE);
        return found;
    }

    private static FolderView folder(Map<String, String> files, SnapshotDefinition own) {
        List<FolderEntry> entries = new ArrayList<>();
        files.forEach((file, text) -> {
            SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(text)));
            entries.add(Objects.requireNonNull(FolderEntry.of(file, definition), file));
        });
        FolderEntry entry = FolderEntry.of(FILE, own);
        if (entry != null) {
            entries.add(entry);
        }
        return Folder.of(entries).from(FILE);
    }

    @Override
    public String toString() {
        return id + " " + section + " " + number;
    }
}
