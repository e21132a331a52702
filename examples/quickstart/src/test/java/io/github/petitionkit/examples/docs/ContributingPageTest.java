package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map "to change X start at Y" of CONTRIBUTING leads to types and tests that there are. */
class ContributingPageTest {
    private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+/)*([A-Z][A-Za-z]+)`");

    @Test
    void theMapNamesOnlyTypesThatThereAre() throws IOException {
        List<String> named = Documentation.page("CONTRIBUTING.md")
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(row -> TYPE.matcher(row).results())
                .map((MatchResult type) -> type.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(25);
        assertThat(types()).containsAll(named);
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Documentation.top())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
