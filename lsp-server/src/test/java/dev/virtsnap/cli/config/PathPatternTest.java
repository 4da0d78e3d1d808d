package dev.virtsnap.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.xml            | a.xml             | true",
                "*.xml            | a/b/c.xml         | true",
                "*.{xml,XML}      | a/b/c.XML         | true",
                "a                | a/b.xml           | true",
                "a/               | x/a/b.xml         | false",
                "a/               | a/b/c.xml         | true",
                "a                | x/a/b.xml         | true",
                "/a               | x/a/b.xml         | false",
                "./a.xml          | a.xml             | true",
                "/a.xml           | b/a.xml           | false",
                "a/*.xml          | a/b.xml           | true",
                "a/*.xml          | a/b/c.xml         | false",
                "a/**             | a/b/c.xml         | true",
                "a/**             | b/a/c.xml         | false",
                "**/a/*.xml       | a/c.xml           | true",
                "**/a/*.xml       | x/y/a/c.xml       | true",
                "a/**/c.xml       | a/c.xml           | true",
                "a?.xml           | ab.xml            | true",
                "a?.xml           | a.xml             | false",
                "web*             | vms/web1/a.xml    | true",
                "../a.xml         | ../a.xml          | true",
            })
    void matches(String pattern, String path, boolean matches) {
        assertEquals(matches, new PathPattern(pattern).matches(Path.of(path)));
    }
}
