package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.text.Text;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.jspecify.annotations.Nullable;

/**
 * Knows the findings of every open document, made once for each version of it by whoever asks first. Shared by all threads.
 */
public final class Analyst {

    private static final Analyst SHARED = new Analyst();

    /** In characters; what is that long is analysed within a few frames of a screen. */
    private static final int SMALL = 100_000;

    /** What is found of a version of a document while nothing beside it changes. */
    private record Known(long stamp, Examiner by, Findings findings) {}

    private final Map<IDocument, Known> known = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile Examiner examiner = new Examiner();
    private volatile boolean warm;

    private Analyst() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
    }

    /** The one for all editors. */
    public static Analyst shared() {
        return SHARED;
    }

    /** What there is to say of a document as it is now. */
    public Findings findings(IDocument document) {
        Findings findings = findingsIfKnown(document);
        if (findings != null) {
            return findings;
        }
        Examiner by = examiner;
        long stamp = stamp(document);
        Findings made = by.examine(Text.of(document.get()), OpenDocuments.path(document));
        warm = true;
        if (stamp == stamp(document)) {
            known.put(document, new Known(stamp, by, made));
        }
        return made;
    }

    /** The same if somebody has asked for this version before; else null. Never takes long. */
    public @Nullable Findings findingsIfKnown(IDocument document) {
        Known last = known.get(document);
        return last != null && last.by == examiner && last.stamp == stamp(document) ? last.findings : null;
    }

    /** The analysis of a document as it is now. */
    public Analysis analysis(IDocument document) {
        return findings(document).analysis();
    }

    /**
     * What a text is by itself, whatever is beside it: enough to colour it and to find one's way in it. Reads no file, so it
     * may be asked in the UI thread; null if the text is so long that this would be felt, or if the grammar has not been
     * opened yet, which whoever analyses the document in the background does.
     */
    public @Nullable Analysis quickly(IDocument document) {
        Findings findings = findingsIfKnown(document);
        if (findings != null) {
            return findings.analysis();
        }
        return SMALL < document.getLength() ? null : quickly(document.get());
    }

    /** The same of a text that is in no document. */
    public @Nullable Analysis quickly(String text) {
        return warm && text.length() <= SMALL
                ? Analysis.of(Text.of(text), Examiner.grammar(), Intent.Choice.CREATE, Facts.NONE, RuleSelection.NONE)
                : null;
    }

    /** Something beside the documents changed. */
    public void forget() {
        examiner = new Examiner();
    }

    private static long stamp(IDocument document) {
        return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : System.nanoTime();
    }

    private void changed(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        boolean[] matters = {false};
        try {
            if (delta != null) {
                delta.accept(each -> {
                    boolean content = each.getKind() != IResourceDelta.CHANGED
                            || (each.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.OPEN)) != 0;
                    matters[0] |= content && !each.getResource().isDerived();
                    return !matters[0];
                });
            }
        } catch (CoreException e) {
            matters[0] = true;
        }
        if (matters[0]) {
            forget();
        }
    }
}
