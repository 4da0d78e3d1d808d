package dev.virtsnap.referee;

import dev.virtsnap.language.rules.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The verdicts on all examples on a stage, by the names of these, for what is known of an example is no value that equals
 * another. Most of the time that a guest takes is waiting, so that several are played side by side.
 */
record Verdicts(Map<String, List<Judged>> byExample) {

    static Verdicts of(Stream<Example> examples, Stage stage, int sideBySide) {
        Map<String, Future<List<Judged>>> futures = new LinkedHashMap<>();
        ExecutorService players = Executors.newFixedThreadPool(sideBySide);
        try {
            examples.forEach(example -> futures.put(example.toString(), players.submit(() -> all(example, stage))));
            Map<String, List<Judged>> verdicts = new LinkedHashMap<>();
            for (Map.Entry<String, Future<List<Judged>>> each : futures.entrySet()) {
                verdicts.put(each.getKey(), result(each.getKey(), each.getValue()));
            }
            return new Verdicts(verdicts);
        } finally {
            players.shutdown();
        }
    }

    private static List<Judged> all(Example example, Stage stage) {
        List<Judged> all = new ArrayList<>(of(Scenes.of(example, stage), stage));
        try {
            for (CallScene scene : CallScenes.of(example, stage)) {
                all.add(CallVerdict.of(scene, stage));
            }
            FolderScene folder = FolderScene.of(example, stage);
            if (folder != null) {
                all.add(FolderVerdict.of(folder, stage));
            }
        } catch (Unplayable e) {
            return all;
        }
        return all;
    }

    /** One for each scene that this machine can play. */
    static List<Verdict> of(List<Scene> scenes, Stage stage) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Scene scene : scenes) {
            try {
                verdicts.add(Verdict.of(scene, stage));
            } catch (Unplayable e) {
                continue;
            }
        }
        return verdicts;
    }

    /** The same, several at a time. */
    static List<Verdict> sideBySide(List<Scene> scenes, Stage stage, int players) {
        ExecutorService threads = Executors.newFixedThreadPool(players);
        try {
            List<Future<List<Verdict>>> futures = new ArrayList<>();
            for (Scene scene : scenes) {
                futures.add(threads.submit(() -> of(List.of(scene), stage)));
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<List<Verdict>> future : futures) {
                verdicts.addAll(result(stage, future));
            }
            return verdicts;
        } finally {
            threads.shutdown();
        }
    }

    /** How many scenes were played. */
    int count() {
        return byExample.values().stream().mapToInt(List::size).sum();
    }

    private static <T> List<T> result(Object what, Future<List<T>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(what + " cannot be played: " + e.getMessage(), e);
        }
    }

    List<Judged> of(Example example) {
        return byExample.getOrDefault(example.toString(), List.of());
    }

    /** What was foretold word for word: each refusal as {@link RefusalTable} calls it. */
    Set<String> provoked() {
        Set<String> provoked = new TreeSet<>();
        for (List<Judged> all : byExample.values()) {
            for (Judged each : all) {
                for (String rule : each.foretold()) {
                    Quote.of(rule).stream()
                            .filter(quote -> quote.matches(each.outcome()))
                            .forEach(quote -> provoked.add(RefusalTable.named(rule, quote.text())));
                }
            }
        }
        return provoked;
    }
}
