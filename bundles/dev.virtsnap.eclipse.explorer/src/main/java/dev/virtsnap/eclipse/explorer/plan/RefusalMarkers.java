package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** Says in a definition why a domain does not take it, at the element that is to blame. */
public final class RefusalMarkers {

    /** Of all of them. */
    public static final String TYPE = "dev.virtsnap.eclipse.explorer.refusal";

    private RefusalMarkers() {}

    /** Replaces what was said in the file that a plan is about, if it is about one. */
    static void put(Proposal proposal, Facts facts, Grammar grammar) {
        IFile file = proposal.request().origin();
        if (file == null || !file.isAccessible()) {
            return;
        }
        try {
            file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
            List<Refusal> refusals = proposal.plan().refusals();
            Action action = proposal.request().action();
            if (refusals.isEmpty()) {
                return;
            }
            if (action instanceof Create create) {
                put(file, refusals, create.xml(), create.flags(), facts, grammar, proposal);
            } else if (action instanceof Redefine redefine) {
                put(file, refusals, redefine.xml(), redefine.flags(), facts, grammar, proposal);
            }
        } catch (CoreException e) {
            ILog.of(RefusalMarkers.class).warn("A file cannot be told why its definition is refused.", e);
        }
    }

    private static void put(
            IFile file,
            List<Refusal> refusals,
            String xml,
            Set<CreateFlag> flags,
            Facts facts,
            Grammar grammar,
            Proposal proposal)
            throws CoreException {
        Text text = Text.of(xml);
        Intent.Choice choice = flags.contains(CreateFlag.REDEFINE) ? Intent.Choice.REDEFINE : Intent.Choice.CREATE;
        List<Diagnostic> found =
                Analysis.of(text, grammar, choice, facts.withFlags(flags)).diagnostics();
        for (Refusal refusal : refusals) {
            Range range = place(refusal, found);
            Map<String, Object> attributes = new HashMap<>();
            attributes.put(
                    IMarker.MESSAGE,
                    NLS.bind(Messages.refusal_marker, proposal.plan().domain(), refusal.reason()));
            attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
            int start = range == null ? 0 : range.start();
            attributes.put(IMarker.LINE_NUMBER, text.lines().lineOf(start) + 1);
            if (range != null) {
                attributes.put(IMarker.CHAR_START, start);
                attributes.put(IMarker.CHAR_END, range.end());
            }
            file.createMarker(TYPE, attributes);
        }
    }

    private static @Nullable Range place(Refusal refusal, List<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            if (diagnostic.code().equals(refusal.rule()) && diagnostic.message().equals(refusal.reason())) {
                return diagnostic.range();
            }
        }
        return null;
    }
}
