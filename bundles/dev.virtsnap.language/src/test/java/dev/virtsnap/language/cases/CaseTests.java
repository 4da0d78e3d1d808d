package dev.virtsnap.language.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** Makes tests of the files below a folder of {@code src/test/resources}. */
public final class CaseTests {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private CaseTests() {}

    /**
     * One test for each case of each {@code .case} file.
     *
     * @param folder below the test resources, with subfolders
     * @param actual what comes out of a case, by the name of the section; of these, the ones that a case has are compared,
     *     and a case may have no other sections than these and {@code inputs}
     * @param inputs the names of the sections that go in
     */
    public static Stream<DynamicContainer> of(
            String folder, Function<Case, Map<String, String>> actual, String... inputs) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(RESOURCES.resolve(folder))) {
            files = walk.filter(path -> path.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new AssertionError("no case files in " + folder);
        }
        return files.stream().map(path -> container(CaseFile.read(path), actual, List.of(inputs)));
    }

    private static DynamicContainer container(
            CaseFile file, Function<Case, Map<String, String>> actual, List<String> inputs) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case each : file.cases()) {
            tests.add(DynamicTest.dynamicTest(each.why(), file.path().toUri(), () -> {
                Map<String, String> results = actual.apply(each);
                if (System.getProperty("cases.update") != null) {
                    each.sections().replaceAll((name, body) -> results.getOrDefault(name, body));
                    file.write();
                }
                int compared = 0;
                for (Map.Entry<String, String> section : each.sections().entrySet()) {
                    if (!inputs.contains(section.getKey())) {
                        compared++;
                        assertEquals(
                                section.getValue(),
                                results.getOrDefault(section.getKey(), "no such section"),
                                () -> section.getKey() + " of: " + each.why());
                    }
                }
                if (compared == 0) {
                    throw new AssertionError("this case expects nothing: " + each.why());
                }
            }));
        }
        return DynamicContainer.dynamicContainer(file.path().getFileName().toString(), tests);
    }
}
