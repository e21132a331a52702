package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.petitionkit.Seeds;
import io.github.petitionkit.store.jdbc.commit.StoredDocuments;
import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stored document that somebody has damaged is read, or named as one that cannot be read; it throws nothing else. */
class HostileDocumentsTest {
    private static final Path ALL = Path.of("src/test/resources/io/github/petitionkit/store/jdbc/documents");
    private static final int ROUNDS = 300;
    private static final Pattern VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|-?[0-9]+|true|false)");
    private static final List<String> OTHERS = List.of(
            "\"\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "0",
            "-1",
            "9223372036854775807",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "null",
            "\"2026-99-99T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"P99999999999D\"",
            "\"country:\"",
            "[[[[[[[[1]]]]]]]]");

    private final StoredDocuments documents = new StoredDocuments();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ALL)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private VersionedDocument<?> kind(Path file) {
        return switch (file.getFileName().toString().split("-", 2)[0]) {
            case "petition" -> documents.petition();
            case "signature" -> documents.signature();
            case "result" -> documents.storedResult();
            case "mailing" -> documents.mailing();
            default -> documents.told();
        };
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadOrNamed(Path file) throws IOException {
        String sound = Files.readString(file).strip();
        Random random = new Random(sound.hashCode());
        for (int round = 0; round < Seeds.of(ROUNDS); round++) {
            String damaged = round % 2 == 0 ? withOtherValue(sound, random) : withOtherCharacters(sound, random);
            try {
                assertThat(kind(file).read(damaged)).isNotNull();
            } catch (DocumentException named) {
                assertThat(named.getMessage()).hasSizeLessThan(500);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
                fail("%s: %s for %s", file.getFileName(), other, damaged);
            }
        }
    }

    private static String withOtherValue(String document, Random random) {
        Matcher values = VALUE.matcher(document);
        long number = values.results().count();
        long chosen = random.nextInt((int) number);
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        StringBuilder damaged = new StringBuilder();
        values.reset();
        for (long at = 0; values.find(); at++) {
            values.appendReplacement(damaged, Matcher.quoteReplacement(at == chosen ? other : values.group()));
        }
        return values.appendTail(damaged).toString();
    }

    private static String withOtherCharacters(String document, Random random) {
        StringBuilder damaged = new StringBuilder(document);
        for (int cut = random.nextInt(4); cut >= 0 && damaged.length() > 1; cut--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, (char) random.nextInt(0x300));
                case 1 -> damaged.deleteCharAt(at);
                case 2 -> damaged.insert(at, "{}[]\",:0".charAt(random.nextInt(8)));
                default -> damaged.setLength(Math.max(1, at));
            }
        }
        return damaged.toString();
    }
}
