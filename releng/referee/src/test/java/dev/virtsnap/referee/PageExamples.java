package dev.virtsnap.referee;

import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.rules.Example;
import dev.virtsnap.language.rules.Rules;
import java.util.Objects;
import java.util.stream.Stream;

/** The examples on the pages of the rules. */
final class PageExamples {

    private PageExamples() {}

    static Stream<Example> bad() {
        return of("Bad");
    }

    static Stream<Example> good() {
        return of("Good");
    }

    private static Stream<Example> of(String section) {
        return Rules.all().stream()
                .flatMap(rule -> Example.of(Objects.requireNonNull(Pages.of(rule.id())), section).stream());
    }
}
