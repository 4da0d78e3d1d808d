package dev.virtsnap.eclipse.explorer.compare;

import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.report.SemanticDiff;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;

/** Two definitions in the compare editor of the platform, read in the background. */
public final class Comparison extends CompareEditorInput {

    private final Reading left;
    private final Reading right;
    private volatile List<String> differences = List.of();

    /** Reads a side; called on a thread that may wait. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Reads it.
         *
         * @throws HypervisorException if it cannot be read
         * @throws MissingException if there is no libvirt on this machine
         */
        Side read() throws MissingException;
    }

    /** A comparison of what is yet to be read. */
    public Comparison(Reading left, Reading right) {
        super(configuration());
        this.left = left;
        this.right = right;
        setTitle(Messages.comparing);
    }

    private static CompareConfiguration configuration() {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        return configuration;
    }

    @Override
    public boolean canRunAsJob() {
        return true;
    }

    @Override
    protected Object prepareInput(IProgressMonitor monitor) throws InvocationTargetException {
        monitor.beginTask(Messages.comparing, IProgressMonitor.UNKNOWN);
        try {
            Side before = left.read();
            Side after = right.read();
            getCompareConfiguration().setLeftLabel(before.title());
            getCompareConfiguration().setRightLabel(after.title());
            differences = differences(before.text(), after.text());
            setTitle(NLS.bind(
                    differences.size() == 1 ? Messages.compared_one : Messages.compared,
                    new Object[] {before.title(), after.title(), differences.size()}));
            // also where nothing differs: the platform would stop everything with a message instead
            return new DiffNode(Differencer.CHANGE, null, before, after);
        } catch (HypervisorException e) {
            throw new InvocationTargetException(e, e.sentence());
        } catch (MissingException e) {
            throw new InvocationTargetException(e, e.sentence());
        } finally {
            monitor.done();
        }
    }

    private static List<String> differences(String before, String after) {
        Element old = SyntaxTree.parse(Text.of(before)).root();
        Element fresh = SyntaxTree.parse(Text.of(after)).root();
        return old == null || fresh == null ? List.of() : SemanticDiff.between(old, fresh);
    }

    /** What differs in what is said, beside white space and order; none before both are read. */
    public List<String> differences() {
        return differences;
    }
}
