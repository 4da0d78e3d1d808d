package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
 */
public record Example(
        String id, String section, int number, Intent.Choice choice, Facts facts, String domain, String document) {

    /**
     * The fenced blocks of a section. Behind {@code xml} may stand words: the intent of the block, and facts as
     * {@code flags=disk-only,quiesce}, {@code state=running}, {@code driver=test}, {@code libvirt=9.0},
     * {@code persistent=no}, {@code snapshots=a,b:a:running} (name, parent, state). The front matter has those of the whole
     * page under the same keys; {@code files=/a:directory,/a/b:file} is a listing of the host, {@code
     * capabilities=externalSnapshot} all that libvirt can do. A block {@code xml domain} is the domain XML of all blocks behind it.
     */
    public static List<Example> of(Page page, String section) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        StringBuilder block = null;
        String words = "";
        String domain = "";
        for (String line : page.body().split("\n", -1)) {
            if (block != null && line.equals("```")) {
                if (words.equals("domain")) {
                    domain = block.toString();
                } else if (inside) {
                    examples.add(example(page, section, examples.size() + 1, words, domain, block.toString()));
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

    private static Example example(
            Page page, String section, int number, String words, String domain, String document) {
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
        return new Example(page.code(), section, number, choice, facts, domain, document);
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

    private static Set<CreateFlag> flags(String value) {
        Set<CreateFlag> flags = EnumSet.noneOf(CreateFlag.class);
        for (String word : value.equals("none") ? new String[0] : value.split(",")) {
            flags.add(Objects.requireNonNull(CreateFlag.of(word), word));
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
            snapshots.add(SnapshotNode.of(parts[0], 1 < parts.length && !parts[1].isEmpty() ? parts[1] : null, state));
        }
        return SnapshotTree.of(snapshots);
    }

    List<Diagnostic> check() {
        return check(document, choice, facts);
    }

    /** Checks another document with the facts of this one. */
    List<Diagnostic> check(String other) {
        return check(other, choice, facts);
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

    @Override
    public String toString() {
        return id + " " + section + " " + number;
    }
}
