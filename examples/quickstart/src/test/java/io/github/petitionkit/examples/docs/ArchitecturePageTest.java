package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house in docs/architecture.md is the one that the sources make. */
class ArchitecturePageTest {
    private static final Path BASE = Documentation.top().resolve("petition-core/src/main/java/io/github/petitionkit");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?io\\.github\\.petitionkit\\.([a-z]+)");
    private static final Pattern EXPORT = Pattern.compile("exports io\\.github\\.petitionkit\\.([a-z.]+);");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

    /** To the right of this column the drawing says in words what a row is. */
    private static final int WORDS_BEGIN = 66;

    private final String page = Documentation.page("docs/architecture.md");
    private final Map<String, Integer> rows = rows();

    @Test
    void drawsEveryPackageAndNoOther() {
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void drawsArrowsThatPointDownOnly() {
        List<String> upward = new ArrayList<>();
        for (String from : packages()) {
            imports(BASE.resolve(from)).stream()
                    .filter(to -> rows.getOrDefault(to, -1) < rows.getOrDefault(from, -1))
                    .forEach(to -> upward.add(from + " knows " + to));
        }

        assertThat(upward).isEmpty();
    }

    @Test
    void saysOfEachPackageWhatItIsAbout() {
        List<String> all = Stream.of("petition-core", "petition-jackson", "petition-spring")
                .flatMap(ArchitecturePageTest::packagesOf)
                .toList();

        assertThat(ROW.matcher(page).results().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void knowsOfEachExportedPackageWhatToUseItFor() {
        String module = Documentation.text(BASE.resolve("../../../module-info.java"));

        assertThat(EXPORT.matcher(module).results().map(export -> export.group(1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(Documentation.text(
                                BASE.resolve(name.replace('.', '/')).resolve("package-info.java")))
                        .as(name)
                        .containsPattern("Use (it|them|\\{@link)"));
    }

    /** The place of each package in the drawing, counted from above. */
    private static Map<String, Integer> rows() {
        String drawing = Documentation.blocks(Documentation.top().resolve("docs/architecture.md"))
                .get(0)
                .text();
        Map<String, Integer> rows = new HashMap<>();
        List<String> lines = drawing.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            for (String word :
                    line.substring(0, Math.min(WORDS_BEGIN, line.length())).split("\\s+", -1)) {
                if (word.matches("[a-z]+")) {
                    rows.put(word, row);
                }
            }
        }
        return rows;
    }

    private static Set<String> packages() {
        try (Stream<Path> files = Files.list(BASE)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By their pages: without what all have in common, but for the one that is just that. */
    private static Stream<String> packagesOf(String module) {
        Path base = Documentation.top().resolve(module).resolve("src/main/java/io/github/petitionkit");
        try (Stream<Path> files = Files.walk(base)) {
            return files
                    .filter(file -> file.endsWith("package-info.java"))
                    .map(file -> base.relativize(file.getParent()).toString().replace('/', '.'))
                    .map(name -> name.isEmpty() ? "io.github.petitionkit" : name)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> imports(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Documentation::text)
                    .flatMap(source -> IMPORT.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
