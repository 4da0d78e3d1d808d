package dev.virtsnap.language.schema;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.cases.Written;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What the schema says of mistakes as people make them: one thing for each, at its place, with a way out. */
class SchemaCasesTest {

    @TestFactory
    Stream<DynamicContainer> diagnostics() {
        return CaseTests.of("schema", SchemaCasesTest::diagnostics, "document");
    }

    private static Map<String, String> diagnostics(Case each) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(each.section("document")));
        return Map.of(
                "diagnostics", Written.diagnostics(tree.text(), Validator.validate(tree, EmbeddedForTests.GRAMMAR)));
    }
}
