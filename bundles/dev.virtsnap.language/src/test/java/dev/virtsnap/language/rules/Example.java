package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A document on a page.
 *
 * @param id the rule of the page
 * @param number from 1 among those of its section
 */
record Example(String id, String section, int number, Intent.Choice choice, String document) {

    /**
     * The fenced blocks of a section. Behind {@code xml} may stand the intent of the block; the front matter has that of the
     * page.
     */
    static List<Example> of(Page page, String section) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        StringBuilder block = null;
        String intent = "";
        for (String line : page.body().split("\n", -1)) {
            if (block != null) {
                if (line.equals("```")) {
                    String named = intent.isEmpty() ? page.head().getOrDefault("intent", "auto") : intent;
                    Intent.Choice choice = Intent.Choice.valueOf(named.toUpperCase(java.util.Locale.ROOT));
                    examples.add(new Example(page.code(), section, examples.size() + 1, choice, block.toString()));
                    block = null;
                } else {
                    block.append(line).append('\n');
                }
            } else if (line.startsWith("## ")) {
                inside = line.equals("## " + section);
            } else if (inside && line.startsWith("```xml")) {
                block = new StringBuilder();
                intent = line.substring("```xml".length()).strip();
            }
        }
        return examples;
    }

    List<Diagnostic> check() {
        return check(document, choice);
    }

    static List<Diagnostic> check(String document, Intent.Choice choice) {
        SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(document)));
        List<Diagnostic> found = new ArrayList<>();
        Rules.check(definition, Intent.of(choice, definition), found::add);
        found.sort(Diagnostic.BY_PLACE);
        return found;
    }

    @Override
    public String toString() {
        return id + " " + section + " " + number;
    }
}
