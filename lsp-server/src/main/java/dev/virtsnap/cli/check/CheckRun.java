package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Inputs;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.report.Summary;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One run over all documents.
 *
 * <p>This thread walks through the input, hands documents to workers and tells the results in the order of the input. It
 * is never more than {@link #WINDOW} batches ahead of what it has told, so a run over any number of files needs no more
 * memory than one over a few hundred.
 */
public final class CheckRun {

    /** In batches. */
    private static final int WINDOW = 24;

    /** In documents. */
    private static final int BATCH = 16;

    /**
     * For so long, in nanoseconds, all is done by this thread alone. What is not compiled yet is slow, and the compiler
     * needs a processor, too: more threads would spend it on interpreting, and a run over ten thousand small documents ends
     * before they have made up for that.
     */
    static final long WARMING = 1_000_000_000;

    /** How many files a folder may have to be looked at beside one document, which somebody is waiting for. */
    private static final int FEW = 500;

    /** How many files a folder may have to be looked at beside many. */
    private static final int MANY = 50_000;

    private final CheckOptions options;
    private final Streams streams;
    private final Checker checker;
    private final @Nullable Rewriter rewriter;
    private final Progress progress;
    private final Summary summary = new Summary();

    private boolean failed;

    /** Whether something was said of a document that was not checked. */
    private boolean noticed;

    private CheckRun(CheckOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
        this.checker =
                new Checker(options.profiles(), new Domains(), new Folders(isOne(options.arguments()) ? FEW : MANY));
        if (options.mode() == CheckOptions.Mode.REPORT && options.changed() == null) {
            checker.folders().checkAhead(new Ahead(checker, options));
        }
        this.rewriter = options.mode() == CheckOptions.Mode.FIX ? Rewriter.create() : null;
        this.progress = new Progress(streams, !options.quiet());
    }

    /**
     * Checks everything and writes the report.
     *
     * @return 0 if all is well, 1 if something was found, 2 if something could not be checked
     * @throws IOException if the report cannot be written
     * @throws Unreadable if a baseline cannot be written
     */
    public static int run(CheckOptions options, Streams streams) throws IOException, Unreadable {
        return new CheckRun(options, streams).run();
    }

    private static boolean isOne(List<String> arguments) {
        return arguments.size() == 1 && !new File(arguments.get(0)).isDirectory();
    }

    private int run() throws IOException, Unreadable {
        try (Reports reports = Reports.open(options.outputs())) {
            return run(reports);
        }
    }

    private int run(Reports reports) throws IOException, Unreadable {
        Inputs inputs = new Inputs(options.arguments(), options.stdinName(), options.changed(), options.skipsOthers());
        runHere(inputs, reports, 1 < options.jobs() ? WARMING : Long.MAX_VALUE);
        if (inputs.hasNext()) {
            runInParallel(inputs, reports);
        }
        progress.clear();
        reports.finish(summary);
        streams.flush();
        if (options.mode() == CheckOptions.Mode.DIFF && !options.quiet()) {
            streams.complain(summary.sentence() + "\n");
        }
        if (summary.files() == 0 && summary.problems().isEmpty() && !noticed && !options.skipsOthers()) {
            streams.complain("virtsnap: no domainsnapshot document "
                    + (options.changed() == null ? "was found in " : "has changed in ")
                    + String.join(", ", options.arguments()) + "\n");
        }
        for (String sentence : options.profiles().finish()) {
            streams.complain(options.quiet() ? "" : "virtsnap: " + sentence + "\n");
        }
        if (!summary.problems().isEmpty()) {
            return 2;
        }
        return failed ? 1 : 0;
    }

    private void runHere(Inputs inputs, Reports reports, long most) throws IOException {
        long start = System.nanoTime();
        while (inputs.hasNext() && System.nanoTime() - start < most && (!progress.isWanted() || inputs.isNextSmall())) {
            progress.show(summary.files());
            tell(new Task(inputs.next(), options, checker, streams.in(), rewriter).call(), reports);
        }
    }

    private void runInParallel(Inputs inputs, Reports reports) throws IOException {
        ExecutorService workers = Workers.start(options.jobs());
        try {
            ArrayDeque<Future<List<Result>>> window = new ArrayDeque<>();
            int handedOut = 0;
            while (!window.isEmpty() || inputs.hasNext()) {
                while (window.size() < WINDOW && inputs.hasNext()) {
                    // a small document costs less than waking a worker for it; the first results come soon all the same
                    int size = handedOut < WINDOW ? 1 : BATCH;
                    List<Task> tasks = new ArrayList<>(size);
                    while (tasks.size() < size && inputs.hasNext()) {
                        tasks.add(new Task(inputs.next(), options, checker, streams.in(), rewriter));
                    }
                    handedOut += tasks.size();
                    window.add(workers.submit(() -> results(tasks)));
                }
                for (Result result : await(window.remove())) {
                    tell(result, reports);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Result> results(List<Task> tasks) {
        List<Result> results = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            results.add(task.call());
        }
        return results;
    }

    private List<Result> await(Future<List<Result>> future) throws InterruptedException {
        while (true) {
            try {
                if (!progress.isWanted()) {
                    return future.get();
                }
                progress.show(summary.files());
                return future.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // once more
            } catch (ExecutionException e) {
                // a task catches what it can; what is left is the machine giving up
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void tell(Result result, Reports reports) throws IOException {
        String notice = result.notice();
        if (notice != null) {
            noticed = true;
            progress.clear();
            streams.flush();
            streams.complain("virtsnap: " + notice + "\n");
        }
        String problem = result.problem();
        // a configuration that cannot be used is told once, not for each of its documents
        if (problem != null && !summary.problems().contains(problem)) {
            summary.addProblem(problem);
            progress.clear();
            streams.flush();
            streams.complain("virtsnap: " + problem + "\n");
        }
        if (!result.isDocument()) {
            return;
        }
        summary.add(result.count(), result.codes(), result.fixed());
        failed |= result.fails()
                || (options.mode() == CheckOptions.Mode.DIFF && !result.output().isEmpty());
        if (!result.output().isEmpty()) {
            progress.clear();
            streams.print(result.output());
        }
        if (Reports.isSaid(result.reports())) {
            progress.clear();
            reports.tell(result.reports());
        }
    }
}
