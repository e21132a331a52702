package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.store.jdbc.json.JsonReader;
import io.github.petitionkit.store.jdbc.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static String written(String text) {
        JsonWriter out = new JsonWriter(8);
        out.text(text);
        return out.toString();
    }

    @Test
    void writesWithoutWhiteSpace() {
        JsonWriter out = new JsonWriter(8);
        out.open('{');
        out.name("list");
        out.open('[');
        out.number(-7);
        out.flag(true);
        out.open('[');
        out.close(']');
        out.text("x");
        out.close(']');
        out.name("last");
        out.open('{');
        out.close('}');
        out.close('}');

        assertThat(out).hasToString("{\"list\":[-7,true,[],\"x\"],\"last\":{}}");
    }

    @Test
    void readsWhatOthersWrite() {
        assertThat(JsonReader.read(" { \"a\\u00e9\\n\\/\" : [ 1 , false , {} ] , \"b\" : \"\\b\\f\\r\\t\\\\\\\"\" } "))
                .isEqualTo(Map.of("aé\n/", List.of(1L, false, Map.of()), "b", "\b\f\r\t\\\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoë",
                "山田太郎",
                "\u0000",
                "\ud800",
                "\udc00\ud800",
                "😀",
                "\"\\\"",
                "a\tb\r\nc",
                "\u2028",
                "</script>"
            })
    void readsEveryTextThatItWrites(String text) {
        assertThat(JsonReader.read(written(text))).isEqualTo(text);
        assertThat(written(text).chars().anyMatch(each -> each < ' ' || Character.isSurrogate((char) each)))
                .as("what a database could refuse is escaped")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsRandomTexts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20);
            for (int j = 0; j < length; j++) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            assertThat(JsonReader.read(written(text.toString())))
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1 2]",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1,}",
                "\"",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "tru",
                "fals",
                "nul",
                "1.5",
                "1e3",
                "--1",
                "-",
                "9223372036854775808",
                "1 1",
                "]"
            })
    void refusesWhatIsNoDocument(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from character");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
        assertThat(JsonReader.read("[".repeat(60) + "]".repeat(60))).isInstanceOf(List.class);
    }
}
