package dev.virtsnap.eclipse.explorer.model;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps jobs apart that change the same domain. A value. */
record DomainRule(String uri, String domain) implements ISchedulingRule {

    @Override
    public boolean contains(ISchedulingRule other) {
        return equals(other);
    }

    @Override
    public boolean isConflicting(ISchedulingRule other) {
        return equals(other);
    }
}
