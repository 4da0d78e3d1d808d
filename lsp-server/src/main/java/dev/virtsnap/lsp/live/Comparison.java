package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.report.SemanticDiff;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.List;

/** How a document differs from what libvirt has. */
final class Comparison {

    private static final int MOST = 10;

    private Comparison() {}

    /** A line for each difference, from what libvirt has to the document. */
    static List<String> of(Domain domain, Subject subject) {
        Element own = subject.analysis().definition().root();
        Element live =
                SyntaxTree.parse(Text.of(recorded(domain, subject.name()))).root();
        if (own == null || live == null) {
            throw Refusal.failed("There is nothing to compare.");
        }
        return SemanticDiff.between(live, own);
    }

    /** What libvirt prints of a snapshot. */
    static String recorded(Domain domain, String name) {
        try {
            return domain.snapshotXml(name, false);
        } catch (HypervisorException e) {
            if (e.code() == HypervisorException.NO_SNAPSHOT) {
                throw Refusal.failed("The domain " + Shown.quoted(domain.name()) + " has no snapshot "
                        + Shown.quoted(name) + " to compare with. Create it, or choose another domain.");
            }
            throw e;
        }
    }

    /** As many of the differences as a message has room for. */
    static String few(List<String> lines) {
        int most = Math.min(MOST, lines.size());
        return String.join("\n", lines.subList(0, most)) + (most < lines.size() ? "\n…" : "");
    }

    /** All of it as a document. */
    static String page(Target target, String name, List<String> lines) {
        StringBuilder text = new StringBuilder("# " + Shown.quoted(name) + ", " + target.words() + "\n\n");
        text.append("From what libvirt has (-) to the document (+).\n\n```diff\n");
        lines.forEach(line -> text.append(line.replace('\n', ' ')).append('\n'));
        return text + "```\n";
    }
}
