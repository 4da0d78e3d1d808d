package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an analysis of a definition says of the call that it is made for. */
final class DocumentVerdict {

    /** Quote what libvirt says when it does something else than to read a definition. */
    private static final Set<String> OF_OTHER_CALLS = Set.of("SNAP041");

    private static final String MALFORMED = "VIR_ERR_XML_DETAIL";
    private static final String INVALID = "VIR_ERR_XML_INVALID_SCHEMA";

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final boolean validates;

    private DocumentVerdict(boolean validates) {
        this.validates = validates;
    }

    static Verdict of(CreateStep step, Simulation simulation) {
        DocumentVerdict verdict = new DocumentVerdict(step.flags().contains(CreateFlag.VALIDATE));
        Analysis analysis = Analysis.of(
                Text.of(step.xml()),
                simulation.grammar(),
                step.redefines() ? Intent.Choice.REDEFINE : Intent.Choice.CREATE,
                facts(step, simulation).withFlags(step.flags()));
        for (Diagnostic found : analysis.diagnostics()) {
            verdict.add(found);
        }
        if (verdict.refusals.isEmpty() && !analysis.definition().isSnapshot()) {
            verdict.refusals.add(new Refusal(
                    "",
                    "VIR_ERR_XML_ERROR",
                    "XML error: expecting root element of 'domainsnapshot', not '{x}'",
                    "The document is not about a snapshot. Give one whose root is <domainsnapshot>."));
        }
        return new Verdict(verdict.refusals, verdict.hazards);
    }

    /** Who changes a record is told what libvirt compares it with: all that the present one says. */
    private static Facts facts(CreateStep step, Simulation simulation) {
        Facts facts = simulation.facts();
        String name = step.redefines() ? Situation.definition(step.xml()).nameText() : "";
        return name.isEmpty() ? facts : facts.withSnapshots(simulation.treeAbout(name));
    }

    private void add(Diagnostic found) {
        String code = found.code();
        if (found.severity() != Severity.ERROR) {
            hazards.add(new Hazard(code, found.severity(), found.message()));
        } else if (code.startsWith("xml/")) {
            refusals.add(new Refusal(code, MALFORMED, "(domain_snapshot):{x}", found.message()));
        } else if (code.startsWith("schema/") && validates) {
            refusals.add(
                    new Refusal(code, INVALID, "XML document failed to validate against schema: {x}", found.message()));
        } else {
            addRule(found);
        }
    }

    private void addRule(Diagnostic found) {
        List<Quote> quotes = OF_OTHER_CALLS.contains(found.code()) ? List.of() : Quote.of(found.code());
        for (Quote quote : quotes) {
            refusals.add(new Refusal(found.code(), quote.constant(), quote.text(), found.message()));
        }
        if (quotes.isEmpty()) {
            hazards.add(new Hazard(found.code(), found.severity(), found.message()));
        }
    }
}
