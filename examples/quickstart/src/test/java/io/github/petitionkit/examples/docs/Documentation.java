package io.github.petitionkit.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's pages, and the blocks of code in them. */
final class Documentation {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private Documentation() {}

    /** A fenced block: where it stands, in which language, what it says. */
    record Block(Path page, String language, String text) {
        @Override
        public String toString() {
            return page.getFileName() + ": " + text.lines().findFirst().orElse("");
        }
    }

    /** The top of the project, looked for from where the tests run. */
    static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> pages() {
        try (Stream<Path> files = Files.walk(top())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(page));
        while (block.find()) {
            blocks.add(new Block(page, block.group(1), block.group(2)));
        }
        return blocks;
    }

    /**
     * The anchors of a page's headings, as the usual hosts of repositories make them: in lower case, hyphens for spaces,
     * without what is no letter, digit, hyphen or underscore, and numbered where two are the same.
     */
    static Set<String> anchors(Path page) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        Matcher heading = HEADING.matcher(BLOCK.matcher(text(page)).replaceAll(""));
        while (heading.find()) {
            String anchor = heading.group(1)
                    .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int earlier = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(earlier == 0 ? anchor : anchor + "-" + earlier);
        }
        return anchors;
    }

    /** The text of one file, by its path from the top. */
    static String page(String path) {
        return text(top().resolve(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
