package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.config.PathPattern;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Checked;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * All the work on one document, from its bytes to its part of the report.
 *
 * @param rewriter writes fixed documents; null unless they are to be written
 */
record Task(Source source, CheckOptions options, Checker checker, InputStream stdin, @Nullable Rewriter rewriter)
        implements Callable<Result> {

    /** Never throws: one document must not end the run for the others. */
    @Override
    public Result call() {
        try {
            Said<PathPattern> exclusion = checker.profiles().exclusion(source);
            if (exclusion != null) {
                return !source.named()
                        ? Result.NOTHING
                        : Result.leftOut("'" + source.name() + "' is left out by '" + exclusion.value() + "' in "
                                + exclusion.where());
            }
            Result early = checker.folders().takeResult(source, checker.profiles());
            if (early != null) {
                return early;
            }
            Document document = ByteReader.read(source, stdin);
            return document == null ? Result.NOTHING : process(document);
        } catch (Unreadable e) {
            return Result.failed(e.sentence());
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return Result.failed("'" + source.name() + "' needs more memory than the " + megabytes
                    + " MiB this run may use; set VIRTSNAP_JAVA_OPTS=-Xmx4g, or more, to allow it");
        } catch (RuntimeException | StackOverflowError e) {
            return Result.failed("'" + source.name() + "' could not be checked: this is a fault of virtsnap (" + e
                    + "); please report it, with the document");
        }
    }

    private Result process(Document document) throws Unreadable {
        FailOn failOn = checker.profiles().of(source).failOn();
        return switch (options.mode()) {
            case REPORT -> {
                Checked checked = checker.check(document);
                yield Result.of(checked, Reports.parts(options.outputs(), checked), failOn);
            }
            case DIFF -> {
                Fixed fixed = Fixed.of(document, checker);
                String before = document.text().string();
                String after = fixed.document().text().string();
                Checked checked = checker.check(document);
                yield Result.of(checked, Reports.parts(options.outputs(), checked), failOn)
                        .with(UnifiedDiff.of(source.name(), before, after), 0, null);
            }
            case FIX -> fix(document, failOn);
        };
    }

    private Result fix(Document document, FailOn failOn) throws Unreadable {
        Fixed fixed = Fixed.of(document, checker);
        Result told = Result.of(fixed.checked(), Reports.parts(options.outputs(), fixed.checked()), failOn);
        if (source.file() == null) {
            return told.with(fixed.document().text().string(), fixed.count(), null);
        }
        if (fixed.count() == 0 || rewriter == null) {
            return told;
        }
        try {
            rewriter.replace(document, fixed.document());
            return told.with("", fixed.count(), null);
        } catch (Unreadable e) {
            Checked asItIs = checker.check(document);
            return Result.of(asItIs, Reports.parts(options.outputs(), asItIs), failOn)
                    .with("", 0, e.sentence());
        }
    }
}
