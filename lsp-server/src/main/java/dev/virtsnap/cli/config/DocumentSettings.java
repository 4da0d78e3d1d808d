package dev.virtsnap.cli.config;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Surroundings;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document says of itself in a comment, as settings. */
public final class DocumentSettings {

    private final String where;

    private DocumentSettings(String where) {
        this.where = where;
    }

    /**
     * Reads a document.
     *
     * @param name of a file
     * @throws Unreadable if it cannot be read
     */
    public static Settings of(String name) throws Unreadable {
        Document document = ByteReader.read(Source.named(name), InputStream.nullInputStream());
        if (document == null) {
            return Settings.NONE;
        }
        Directive directive = Directive.of(SyntaxTree.parse(document.text()));
        if (directive.range() == null) {
            return Settings.NONE;
        }
        int line = document.text().lines().lineOf(directive.range().start()) + 1;
        return new DocumentSettings(name + ":" + line).of(directive);
    }

    private Settings of(Directive directive) {
        Facts facts = directive.completing(Facts.NONE);
        Intent.Choice choice = directive.choice(Intent.Choice.AUTO, facts);
        Said<Intent.Choice> intent = choice == Intent.Choice.AUTO ? null : said(choice);
        Said<SnapshotState> state = said(facts.surroundings().state());
        Said<Set<CallFlag>> flags = said(facts.flags());
        Said<Driver> driver = said(facts.namedDriver());
        Said<LibvirtVersion> version = said(facts.version());
        Surroundings known = facts.surroundings();
        Circumstances around = new Circumstances(
                said(facts.persistent()),
                said(known.blockJobs()),
                said(known.checkpoints()),
                said(known.managedSave()),
                null,
                null);
        return new Settings(intent, flags, state, driver, version, said(directive.domain()), null, around, Map.of());
    }

    private <T> @Nullable Said<T> said(@Nullable T value) {
        return value == null ? null : new Said<>(value, where);
    }
}
