package dev.virtsnap.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README tells of the packages. */
class ReadmeTest {

    private static final double MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource({"jar, '.jar'", "archive, '-linux-x64.tar.gz'", "deb, '_all.deb'"})
    void sizesAreThoseOfTheFiles(String which, String ending) throws IOException {
        Path file =
                switch (which) {
                    case "jar" -> Packages.jar();
                    case "deb" -> Packages.deb();
                    default -> Packages.archive();
                };
        Matcher row = Pattern.compile("\\| `virtsnap[-_]VERSION" + Pattern.quote(ending)
                        + "` \\| (\\d+) MB(?:, (\\d+) MB when built with Java (\\d+))? \\|")
                .matcher(Files.readString(Path.of("../../README.md")));
        assertTrue(row.find(), () -> "the README has no row for " + ending);
        double size = Files.size(file) / MEGABYTE;
        // the archive brings the Java that it was built with
        boolean newer = String.valueOf(Runtime.version().feature()).equals(row.group(3));
        String said = newer ? row.group(2) : row.group(1);

        assertTrue(
                Math.abs(size - Integer.parseInt(said)) < 1,
                () -> "the README says " + said + " MB, and it is " + size);
    }
}
