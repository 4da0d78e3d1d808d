package dev.virtsnap.referee;

import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Example;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All documents of a folder, redefined one after the other in a domain without snapshots.
 *
 * @param scene the domain, and the redefine of the document that is looked at
 * @param beside the other documents, by the names of their files
 */
record FolderScene(Scene scene, Map<String, String> beside) {

    /** What an example shows; null if it is not about redefining the documents of a folder. */
    static @Nullable FolderScene of(Example example, Stage stage) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(example.document()));
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Directive directive = Directive.of(tree);
        Facts facts = directive.completing(example.facts());
        Intent intent = Intent.of(directive.choice(example.choice(), facts), definition);
        boolean alone = example.files().isEmpty();
        boolean lacksParent = facts.snapshots() == null && Scenes.isNeedingParent(definition);
        if (!intent.isRedefine() || !Scenes.isFor(example, facts, stage) || (alone && !lacksParent)) {
            return null;
        }
        int number = stage.nextNumber();
        String domain = Scenes.domain(example, definition.fullDomain());
        Map<String, String> beside = new LinkedHashMap<>();
        // pages leave the domain out of documents that are only there to be many
        example.files()
                .forEach((file, text) -> beside.put(
                        file,
                        Scenes.moved(
                                text.contains("<domain ")
                                        ? text
                                        : text.replace("</domainsnapshot>", domain + "</domainsnapshot>"),
                                stage,
                                number)));
        if (alone) {
            // the page leaves open whether the parent is there; here it is
            beside.put("parent.xml", Scenes.moved(parent(definition, domain), stage, number));
        }
        Scene scene = new Scene(
                Scenes.moved(domain, stage, number),
                false,
                true,
                SnapshotTree.EMPTY,
                EnumSet.of(CreateFlag.REDEFINE),
                Scenes.moved(example.document(), stage, number));
        return new FolderScene(scene, beside);
    }

    private static String parent(SnapshotDefinition definition, String domain) {
        return "<domainsnapshot><name>"
                + (definition.parentName() == null
                        ? ""
                        : definition.parentName().text())
                + "</name><state>shutoff</state><creationTime>1700000000</creationTime>" + domain + "</domainsnapshot>";
    }

    @Override
    public String toString() {
        return beside.values() + "\n" + scene;
    }
}
