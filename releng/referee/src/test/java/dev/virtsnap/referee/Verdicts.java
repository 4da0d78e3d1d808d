package dev.virtsnap.referee;

import dev.virtsnap.language.rules.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The verdicts on all examples on a stage, by example. Most of the time that a guest takes is waiting, so that several are
 * played side by side.
 */
record Verdicts(Map<Example, List<Verdict>> byExample) {

    static Verdicts of(Stream<Example> examples, Stage stage, int sideBySide) {
        Map<Example, Future<List<Verdict>>> futures = new LinkedHashMap<>();
        ExecutorService players = Executors.newFixedThreadPool(sideBySide);
        try {
            examples.forEach(example -> {
                Callable<List<Verdict>> play = () -> of(Scenes.of(example, stage), stage);
                futures.put(example, players.submit(play));
            });
            Map<Example, List<Verdict>> verdicts = new LinkedHashMap<>();
            for (Map.Entry<Example, Future<List<Verdict>>> each : futures.entrySet()) {
                verdicts.put(each.getKey(), result(each.getKey(), each.getValue()));
            }
            return new Verdicts(verdicts);
        } finally {
            players.shutdown();
        }
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

    private static List<Verdict> result(Object what, Future<List<Verdict>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(what + " cannot be played: " + e.getMessage(), e);
        }
    }

    List<Verdict> of(Example example) {
        return byExample.getOrDefault(example, List.of());
    }

    /** The rules that foretold a refusal word for word. */
    Set<String> foretold() {
        Set<String> foretold = new TreeSet<>();
        byExample.values().forEach(verdicts -> verdicts.forEach(verdict -> foretold.addAll(verdict.foretold())));
        return foretold;
    }
}
