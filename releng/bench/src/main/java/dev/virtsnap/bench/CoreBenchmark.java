package dev.virtsnap.bench;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.Validator;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What the analysis of a document costs, as a whole and step by step. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoreBenchmark {

    /** Everything: parse, validate, read, ask the rules, merge. */
    @Benchmark
    public Analysis analysis(Setting setting) {
        return Analysis.of(Text.of(setting.document), setting.grammar, Intent.Choice.AUTO);
    }

    /** The tree alone. */
    @Benchmark
    public SyntaxTree parse(Setting setting) {
        return SyntaxTree.parse(setting.text);
    }

    /** The schema alone. */
    @Benchmark
    public List<Diagnostic> validate(Setting setting) {
        return Validator.validate(setting.tree, setting.grammar);
    }

    /** The definition and the rules alone. */
    @Benchmark
    public List<Diagnostic> rules(Setting setting) {
        SnapshotDefinition definition = SnapshotDefinition.of(setting.tree);
        List<Diagnostic> found = new ArrayList<>();
        Rules.check(definition, Intent.of(Intent.Choice.AUTO, definition), found::add);
        return found;
    }
}
