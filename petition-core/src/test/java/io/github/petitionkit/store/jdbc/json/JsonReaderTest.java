package io.github.petitionkit.store.jdbc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import io.github.petitionkit.HostileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what RFC 8259 calls JSON, as far as documents have it, and refuses everything else, by a published test suite. */
class JsonReaderTest {
    /** Documents leave out what is missing, and have no fractions. */
    private static final Pattern BEYOND_DOCUMENTS = Pattern.compile("null|\\d[.eE]|[0-9]{20}");

    private static final int MEGABYTE = 1_000_000;
    private static final List<Class<?>> VALUES =
            List.of(List.class, Map.class, String.class, Long.class, Boolean.class);

    record Case(String name, String base64) {
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        /** Columns of text hold no other. */
        Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes()))
                        .toString());
            } catch (CharacterCodingException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        try (InputStream file =
                Objects.requireNonNull(JsonReaderTest.class.getResourceAsStream("json-test-suite.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Case(parts[0], parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Case> expecting(String verdict) {
        return cases().stream()
                .filter(each -> each.name().startsWith(verdict) && each.text().isPresent());
    }

    static Stream<Case> valid() {
        return expecting("y_")
                .filter(each ->
                        !BEYOND_DOCUMENTS.matcher(each.text().orElseThrow()).find());
    }

    static Stream<Case> invalid() {
        return expecting("n_");
    }

    @Test
    void findsTheSuite() {
        assertThat(cases()).hasSizeGreaterThan(300);
        assertThat(valid()).hasSizeGreaterThan(60);
        assertThat(invalid()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void readsWhatIsJson(Case each) {
        assertThat(JsonReader.read(each.text().orElseThrow())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatIsNoJson(Case each) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> JsonReader.read(each.text().orElseThrow()));
    }

    @Test
    void readsOrRefusesEverythingElse() {
        cases().forEach(each -> readOrRefused(new String(each.bytes(), StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[],", "\"\\ud800", "-", "9", " ", "\\", "{\"a\":1,", "true"})
    void endsSoonWithAMegabyteOfOneThing(String part) {
        readOrRefused(part.repeat(MEGABYTE / part.length()));
    }

    @Test
    @Tag("slow")
    void worksNoMoreThanADocumentIsLong() {
        HostileReader.refuses("JsonReader", JsonReader::read, "[1,2],", "{\"a\":[\"b\\n\"]},")
                .worksNoMoreThanTheTextIsLong();
        HostileReader.refuses("JsonReader, a text", text -> JsonReader.read("{\"a\":\"" + text + "\"}"), "\\u0301")
                .worksNoMoreThanTheTextIsLong();
    }

    @Test
    @Tag("slow")
    void endsWhateverItIsGiven() {
        Random random = new Random(7);
        String alphabet = "{}[]:,\"\\untrfalse0123456789-+.eE \u0000\ud83d\ude00é";
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            readOrRefused(text.toString());
        }
    }

    private static void readOrRefused(String text) {
        try {
            Object value = JsonReader.read(text);
            if (VALUES.stream().noneMatch(type -> type.isInstance(value))) {
                fail("%s of %s", value, text);
            }
        } catch (DocumentException refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        } catch (RuntimeException | StackOverflowError other) {
            fail("%s for %s", other, text.substring(0, Math.min(80, text.length())));
        }
    }
}
