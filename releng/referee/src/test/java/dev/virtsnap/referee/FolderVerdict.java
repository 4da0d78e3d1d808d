package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * What libvirt said when the documents of a folder were redefined, beside what the rules said of the one that is looked at.
 *
 * @param refused the rules that say that libvirt refuses
 * @param quoting those and the rules that only warn, as far as they quote something
 * @param outcome the first refusal
 */
record FolderVerdict(FolderScene folder, List<String> refused, List<String> quoting, Outcome outcome)
        implements Judged {

    private static final String FILE = "snapshot.xml";

    static FolderVerdict of(FolderScene folder, Stage stage) {
        List<String> refused = new ArrayList<>();
        List<String> quoting = new ArrayList<>();
        for (Diagnostic found : Analysis.of(
                        Text.of(folder.scene().document()),
                        Prediction.GRAMMAR,
                        folder.scene().choice(),
                        facts(folder, stage))
                .diagnostics()) {
            if (found.code().contains("/") || Quote.of(found.code()).isEmpty()) {
                continue;
            }
            if (found.severity() == Severity.ERROR) {
                refused.add(found.code());
            }
            quoting.add(found.code());
        }
        return new FolderVerdict(
                folder, refused, quoting, stage.with(folder.scene(), domain -> redefined(folder, domain)));
    }

    private static Facts facts(FolderScene folder, Stage stage) {
        List<FolderEntry> entries = new ArrayList<>();
        folder.beside().forEach((file, text) -> entries.add(entry(file, text)));
        entries.add(entry(FILE, folder.scene().document()));
        return folder.scene()
                .factsWithoutSnapshots(stage)
                .withFolder(Folder.of(entries).from(FILE));
    }

    private static FolderEntry entry(String file, String text) {
        SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(text)));
        return Objects.requireNonNull(FolderEntry.of(file, definition), file);
    }

    /** First each without its parent, which may come later or never; then each as it is. */
    private static Outcome redefined(FolderScene folder, LibvirtDomain domain) {
        List<String> documents = new ArrayList<>(folder.beside().values());
        documents.add(folder.scene().document());
        for (String document : documents) {
            redefined(domain, document.replaceFirst("(?s)<parent>.*?</parent>", ""));
        }
        for (String document : documents) {
            Outcome outcome = redefined(domain, document);
            if (!outcome.isAccepted()) {
                return outcome;
            }
        }
        return Outcome.accepted("");
    }

    private static Outcome redefined(LibvirtDomain domain, String document) {
        try {
            domain.createSnapshot(document, EnumSet.of(CreateFlag.REDEFINE)).close();
            return Outcome.accepted("");
        } catch (LibvirtException e) {
            return Outcome.refused(e);
        }
    }

    @Override
    public List<String> foretold() {
        return quoting.stream()
                .filter(rule -> Quote.of(rule).stream().anyMatch(quote -> quote.matches(outcome)))
                .toList();
    }

    @Override
    public boolean isFalseAlarm() {
        return outcome.isAccepted() && !refused.isEmpty();
    }

    @Override
    public String toString() {
        return "foretold: " + quoting + "\nlibvirt: " + outcome + "\n" + folder;
    }
}
