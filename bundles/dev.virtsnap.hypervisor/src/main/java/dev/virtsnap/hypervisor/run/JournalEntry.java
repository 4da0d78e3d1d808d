package dev.virtsnap.hypervisor.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a domain was before something was done to it, as it was written to disk.
 *
 * @param id by which a person names it
 * @param time when
 * @param uri the connection
 * @param domain the name of the domain
 * @param uuid its UUID
 * @param action what was wanted, in words
 * @param current the name of the snapshot that was current; empty if none was
 * @param steps what was done, a line for each step that was begun
 * @param beyondRecords those of the steps that changed more than records, which no record brings back
 * @param isDone whether all was done
 * @param folder where it is: {@code domain.xml}, {@code inactive.xml} and a folder {@code snapshots}
 */
public record JournalEntry(
        String id,
        Instant time,
        String uri,
        String domain,
        String uuid,
        String action,
        String current,
        List<String> steps,
        List<String> beyondRecords,
        boolean isDone,
        Path folder) {

    public JournalEntry {
        steps = List.copyOf(steps);
        beyondRecords = List.copyOf(beyondRecords);
    }
}
