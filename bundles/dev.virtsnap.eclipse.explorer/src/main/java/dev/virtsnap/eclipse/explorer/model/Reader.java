package dev.virtsnap.eclipse.explorer.model;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Reads something in the background. Asked for again while it waits, it reads once; while it reads, it reads once more
 * afterwards.
 */
final class Reader extends Job {

    private final Runnable reading;

    Reader(String name, Runnable reading) {
        super(name);
        this.reading = reading;
        setSystem(true);
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        reading.run();
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Connections.READING;
    }
}
