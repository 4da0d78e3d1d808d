package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The platforms that the bundles for Eclipse are built against name everything by its exact version, and libraries by ours. */
class TargetsTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([^<]+)</artifactId><version>([^<]+)</version>");

    /** Artifacts of a platform by the property of the root POM that has their version. */
    private static final Map<String, String> OURS = Map.of(
            "jna", "jna",
            "jspecify", "jspecify",
            "junit-jupiter-api", "junit",
            "tomlj", "tomlj",
            "xercesImpl", "xerces");

    @Test
    void librariesHaveTheVersionsOfTheRest() {
        List<String> targets = Checkout.files().stream()
                .filter(file -> file.endsWith(".target"))
                .toList();
        assertTrue(2 <= targets.size(), targets::toString);
        String pom = Checkout.read("pom.xml");
        for (String target : targets) {
            int seen = 0;
            Matcher dependency = DEPENDENCY.matcher(Checkout.read(target));
            while (dependency.find()) {
                String property = OURS.get(dependency.group(1));
                assertTrue(dependency.group(2).matches("[0-9][0-9a-zA-Z.-]*"), dependency.group());
                if (property != null) {
                    seen++;
                    assertEquals(version(pom, property), dependency.group(2), target + ": " + dependency.group(1));
                }
            }
            assertEquals(OURS.size(), seen, target);
        }
    }

    private static String version(String pom, String property) {
        Matcher matcher = Pattern.compile("<" + property + ".version>([^<]+)<").matcher(pom);
        assertTrue(matcher.find(), property);
        return matcher.group(1);
    }
}
