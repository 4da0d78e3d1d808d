package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.DirectiveWords;
import dev.virtsnap.language.rules.Facts;
import java.util.ArrayList;
import java.util.List;

/** Values for the words of a comment that want one: those that there are, and those that follow from what is known. */
final class CommentValues {

    private final CompletionRequest request;

    CommentValues(CompletionRequest request) {
        this.request = request;
    }

    /** The values, the likeliest first; none if nobody can say any. */
    List<Known> of(String word) {
        String key = word.substring(0, word.length() - 1);
        return switch (key) {
            case "domain" -> domains();
            case "libvirt" -> List.of(new Known("9.0", "the release of libvirt"));
            case "block-jobs" -> disks();
            case "current" -> snapshots();
            default -> listed(key);
        };
    }

    /** Whether there are no others. */
    boolean isComplete(String word) {
        return !word.equals("libvirt=") && !word.equals("current=");
    }

    /** What is known of the document once the word has that value. */
    Conditions conditions(String word, String value) {
        Conditions conditions = request.analysis().conditions();
        if (word.equals("domain=")) {
            for (DomainFile file : request.workspace().domains()) {
                if (written(file.name()).equals(value)) {
                    return conditions.withFacts(conditions.facts().withDomain(file.text()));
                }
            }
        }
        return conditions;
    }

    private static List<Known> listed(String key) {
        List<Known> known = new ArrayList<>();
        for (String value : DirectiveWords.values(key)) {
            known.add(new Known(value, ""));
        }
        return known;
    }

    private List<Known> domains() {
        List<Known> known = new ArrayList<>();
        for (DomainFile file : request.workspace().domains()) {
            DomainDefinition domain = Facts.NONE.withDomain(file.text()).domain();
            boolean fits = !file.name().contains("--") && !file.name().contains("'");
            if (domain != null && fits) {
                known.add(new Known(
                        written(file.name()),
                        "domain " + Value.textOf(domain.name()).strip()));
            }
        }
        return known;
    }

    /** In quotes if there is a blank in it. */
    private static String written(String name) {
        return name.chars().anyMatch(c -> c <= ' ') ? "'" + name + "'" : name;
    }

    private List<Known> disks() {
        List<Known> known = new ArrayList<>();
        known.add(new Known("none", "no block job"));
        DomainDefinition domain = KnownValues.domain(request.analysis());
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                if (!disk.name().isEmpty() && disk.name().chars().noneMatch(c -> c <= ' ')) {
                    known.add(new Known(disk.name(), DiskWords.ofDomain(disk)));
                }
            }
        }
        return known;
    }

    private List<Known> snapshots() {
        List<Known> known = new ArrayList<>();
        for (Known name : request.known().ofText(new Topic(List.of("domainsnapshot", "parent", "name"), "", ""))) {
            if (!name.value().contains("--") && !name.value().contains("'")) {
                known.add(new Known(written(name.value()), name.detail()));
            }
        }
        String own = request.analysis().definition().nameText();
        if (!own.isBlank() && !own.contains("--") && !own.contains("'")) {
            known.add(new Known(written(own), "this snapshot"));
        }
        return known;
    }
}
