package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.About;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StoredDisk;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a node, as rows of a table. */
final class Facts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

    private final List<String[]> rows = new ArrayList<>();

    private Facts() {}

    private void add(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            rows.add(new String[] {name, value.toString()});
        }
    }

    /** Name, state, time and the like. */
    static List<String[]> general(Node node) {
        Facts facts = new Facts();
        if (node instanceof SnapshotNode snapshot) {
            facts.snapshot(snapshot);
        } else if (node instanceof DomainNode domain) {
            facts.domain(domain);
        } else if (node instanceof ConnectionNode connection) {
            facts.connection(connection);
        }
        return facts.rows;
    }

    private void snapshot(SnapshotNode snapshot) {
        add(Messages.facts_name, snapshot.name());
        add(Messages.facts_description, snapshot.description());
        add(Messages.facts_domain, snapshot.domain().name());
        add(Messages.facts_parent, snapshot.known().parent());
        add(Messages.facts_children, snapshot.all().tree().childCount(snapshot.name()));
        add(
                Messages.facts_time,
                snapshot.time() == null ? null : TIME.format(snapshot.time().atZone(ZoneId.systemDefault())));
        add(
                Messages.facts_state,
                snapshot.state() == null ? null : snapshot.state().word());
        add(
                Messages.facts_kind,
                snapshot.kind() == null ? null : snapshot.kind().word());
        add(Messages.facts_current, snapshot.isCurrent() ? Messages.yes : Messages.no);
        add(Messages.facts_definition, snapshot.hasDomainDefinition() ? Messages.yes : Messages.facts_no_definition);
    }

    private void domain(DomainNode domain) {
        add(Messages.facts_name, domain.name());
        add(Messages.facts_state, domain.state() == null ? null : domain.state().word());
        add(Messages.facts_connection, domain.connection().name());
        Snapshots snapshots = domain.snapshots();
        if (snapshots != null) {
            add(Messages.facts_snapshots, snapshots.size());
            add(
                    Messages.facts_current_snapshot,
                    snapshots.current() == null ? null : snapshots.current().name());
        }
    }

    private void connection(ConnectionNode connection) {
        add(Messages.facts_name, connection.name());
        add(Messages.facts_uri, connection.uri());
        add(Messages.facts_locked, connection.isReadOnly() ? Messages.yes : Messages.no);
        About about = connection.about();
        if (about != null) {
            add(Messages.facts_driver, about.driver().word());
            add(Messages.facts_version, about.version());
        }
        if (connection.isOpen()) {
            add(Messages.facts_domains, connection.domains().size());
        }
        add(Messages.facts_failure, connection.failure());
    }

    /** A row for each disk: its target, how it takes part, its file. */
    static List<String[]> disks(SnapshotNode snapshot) {
        List<String[]> rows = new ArrayList<>();
        for (StoredDisk disk : snapshot.known().disks()) {
            String overlay = disk.overlay() == null ? "" : disk.overlay();
            rows.add(new String[] {
                disk.name(), disk.mode() == null ? "" : disk.mode().word(), overlay
            });
        }
        return rows;
    }

    /** How the memory is kept, and where. */
    static List<String[]> memory(SnapshotNode snapshot) {
        Facts facts = new Facts();
        SnapshotMode mode = snapshot.known().memory();
        facts.add(Messages.facts_memory, mode == null ? Messages.unknown : mode.word());
        facts.add(Messages.facts_file, snapshot.known().memoryFile());
        return facts.rows;
    }

    /** A row for each file of it, and whether it is there. */
    static List<String[]> files(SnapshotNode snapshot) {
        Set<String> files = new LinkedHashSet<>();
        for (StoredDisk disk : snapshot.known().disks()) {
            if (disk.isExternal() && disk.overlay() != null) {
                files.add(disk.overlay());
            }
        }
        if (snapshot.known().memoryFile() != null) {
            files.add(snapshot.known().memoryFile());
        }
        List<String[]> rows = new ArrayList<>();
        for (String file : files) {
            boolean gone = snapshot.missingFiles().contains(file);
            rows.add(new String[] {file, gone ? Messages.facts_gone : ""});
        }
        return rows;
    }
}
