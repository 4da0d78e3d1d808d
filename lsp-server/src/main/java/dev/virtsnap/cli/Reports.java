package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Json;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Images;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.report.Orphans;
import dev.virtsnap.hypervisor.report.SemanticDiff;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The views that compare. Their exit code says whether they have found anything. */
final class Reports {

    private Reports() {}

    static View.Seen diff(Given given, Hypervisor hypervisor, Domain domain) throws Unreadable {
        String name = given.word(1);
        String other = given.wordOrNone(2);
        String first = domain.snapshotXml(name, false);
        if (other.isEmpty()) {
            Element kept = element(root(first, name), "domain", name);
            return seen(given, "", SemanticDiff.between(kept, root(domain.inactiveXml(), domain.name())));
        }
        return seen(given, "", SemanticDiff.between(root(first, name), root(second(given, domain, other), other)));
    }

    /** A snapshot of that name goes before a file. */
    private static String second(Given given, Domain domain, String other) throws Unreadable {
        try {
            return domain.snapshotXml(other, false);
        } catch (HypervisorException e) {
            if (e.code() == HypervisorException.NO_SNAPSHOT && (other.equals("-") || new File(other).isFile())) {
                return given.document(other);
            }
            throw new Unreadable("there is neither a snapshot nor a file " + Shown.quoted(other));
        }
    }

    private static Element root(String xml, String what) throws Unreadable {
        Element root = SyntaxTree.parse(Text.of(xml)).root();
        if (root == null) {
            throw new Unreadable(Shown.quoted(what) + " is no XML");
        }
        return root;
    }

    private static Element element(Element root, String name, String what) throws Unreadable {
        Element found = root.element(name);
        if (found == null) {
            throw new Unreadable("the snapshot " + Shown.quoted(what) + " has kept no <" + name + ">");
        }
        return found;
    }

    static View.Seen orphans(Given given, Hypervisor hypervisor, Domain domain) throws Unreadable {
        if (hypervisor.images() == Images.NONE) {
            throw new Unreadable(
                    "the images of " + Shown.plain(hypervisor.uri()) + " are on another machine; run this over there");
        }
        Set<String> others = new TreeSet<>();
        for (String name : hypervisor.domainNames()) {
            if (!name.equals(domain.name())) {
                try (Domain other = hypervisor.domain(name)) {
                    addFiles(others, other);
                }
            }
        }
        return seen(given, "(no orphans)\n", Orphans.of(Situation.of(hypervisor, domain), hypervisor.images(), others));
    }

    private static void addFiles(Set<String> files, Domain domain) {
        for (String xml : List.of(domain.xml(), domain.inactiveXml())) {
            DomainDefinition definition =
                    DomainDefinition.of(SyntaxTree.parse(Text.of(xml)).root());
            for (DomainDisk disk : definition == null ? List.<DomainDisk>of() : definition.disks()) {
                files.add(Value.textOf(disk.path()));
            }
        }
    }

    private static View.Seen seen(Given given, String none, List<String> lines) {
        int code = lines.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        if (given.has("json")) {
            Json json = new Json().array();
            lines.forEach(json::value);
            return new View.Seen(json.endArray() + "\n", code);
        }
        StringBuilder text = new StringBuilder(lines.isEmpty() ? none : "");
        lines.forEach(line -> text.append(line.replace('\n', ' ')).append('\n'));
        return new View.Seen(text.toString(), code);
    }
}
