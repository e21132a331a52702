package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.docs.Documentation.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show works: programs run as printed, snippets stand in code that tests run, links lead somewhere. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern VERSION =
            Pattern.compile("<version>([^<]+)</version>\\s*</dependency>|\"[\\w.]+:[\\w-]+:([^\"]+)\"");
    /** Texts, comments, and names behind a dot. */
    private static final Pattern NO_TYPE =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|\\.\\w+");

    private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w+");
    private static final String DECLARES = "(?s).*\\b(?:class|record|interface) %s\\b.*";
    private static final String SOURCES = sources("src/test/java");
    private static final Set<String> PUBLIC_TYPES = publicTypes();

    static Stream<Path> pages() {
        return Documentation.pages().stream();
    }

    static Stream<Block> snippets() {
        return pages().flatMap(page -> Documentation.blocks(page).stream())
                .filter(block -> block.language().equals("java"))
                .filter(block -> !isProgram(block));
    }

    private static boolean isProgram(Block block) {
        return block.text().contains("public static void main");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void everySnippetStandsInCodeThatTestsRun(Block snippet) {
        assertThat(SOURCES).contains(withoutWhiteSpace(snippet.text()));
    }

    /** A type is imported where the page names it in full, in a list of imports or in the code itself. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyTypeOfTheLibraryInASnippetHasItsPackageOnThePage(Path page) {
        String code = Documentation.blocks(page).stream()
                .filter(block -> block.language().equals("java"))
                .map(block -> NO_TYPE.matcher(block.text()).replaceAll(""))
                .collect(Collectors.joining("\n"));
        String text = Documentation.text(page);

        assertThat(TYPE.matcher(code).results().map(MatchResult::group).distinct())
                .filteredOn(type -> PUBLIC_TYPES.contains(type) && !code.matches(DECLARES.formatted(type)))
                .allSatisfy(type -> assertThat(text).containsPattern("(?:[a-z]+\\.)+" + type + "\\b"));
    }

    @Test
    void theFirstProgramOfTheReadmeRunsAsPrintedAndPrintsWhatThePageSays(@TempDir Path folder) throws Exception {
        List<Block> blocks = Documentation.blocks(Documentation.top().resolve("README.md"));
        Block program =
                blocks.stream().filter(DocumentationTest::isProgram).findFirst().orElseThrow();
        Block output = blocks.stream()
                .filter(block -> block.language().equals("text"))
                .findFirst()
                .orElseThrow();

        assertThat(run(program.text(), "FirstPetition", folder)).isEqualTo(output.text());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkInsideTheProjectLeadsSomewhere(Path page) {
        Matcher link = LINK.matcher(Documentation.text(page));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            if (!leadsSomewhere(page, link.group(1), link.group(2))) {
                broken.add(link.group());
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void dependenciesAreShownInTheVersionsOfTheBuild() {
        String build = Documentation.page("pom.xml");
        Stream<String> versions = pages().flatMap(page -> Documentation.blocks(page).stream())
                .filter(block -> Set.of("xml", "kotlin").contains(block.language()))
                .flatMap(block -> VERSION.matcher(block.text()).results())
                .map(version -> version.group(1) == null ? version.group(2) : version.group(1));

        assertThat(versions)
                .isNotEmpty()
                .allSatisfy(version -> assertThat(build).contains(">" + version + "<"));
    }

    private static boolean leadsSomewhere(Path page, String target, String anchor) {
        if (URI.create(target).isAbsolute()) {
            return true;
        }
        Path file = target.isEmpty() ? page : page.resolveSibling(target).normalize();
        return Files.exists(file)
                && (anchor == null || Documentation.anchors(file).contains(anchor));
    }

    private static String run(String source, String name, Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertThat(failed).as("the program compiles").isZero();

        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String sources(String folder) {
        return files(folder)
                .map(Documentation::text)
                .map(DocumentationTest::withoutWhiteSpace)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> publicTypes() {
        return files("src/main/java/io/github/petitionkit")
                .filter(file -> Documentation.top().relativize(file).toString().startsWith("petition-"))
                .filter(file -> PUBLIC.matcher(Documentation.text(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Documentation.top())) {
            return files
                    .filter(file -> file.toString().contains(folder))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutWhiteSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
