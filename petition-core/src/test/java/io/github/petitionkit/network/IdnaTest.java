package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdnaTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\x\\{([0-9A-F]+)}");

    /** unicode/IdnaTestV2.txt is Unicode's own file of tests for UTS 46; columns 1, 4 and 5 are of what is done here. */
    @Test
    void agreesWithEveryLineOfUnicodesTests() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (String line : tests().lines().toList()) {
            String[] columns = line.replaceFirst("#.*", "").split(";", -1);
            if (columns.length < 7) {
                continue;
            }
            lines++;
            String source = unescaped(columns[0].strip());
            String unicode = columns[1].isBlank() ? source : unescaped(columns[1].strip());
            String unicodeStatus = columns[2].strip();
            String ascii = columns[3].isBlank() ? unicode : unescaped(columns[3].strip());
            String status = columns[4].isBlank() ? unicodeStatus : columns[4].strip();
            String expected = status.isEmpty() || status.equals("[]") ? ascii : null;
            String actual = Idna.toAscii(source);
            if (!Objects.equals(actual, expected)) {
                wrong.add(line + " -> " + actual);
            }
        }

        assertThat(lines).isGreaterThan(6_000);
        assertThat(wrong).isEmpty();
    }

    private static String tests() throws IOException {
        try (InputStream in = IdnaTest.class.getResourceAsStream("/unicode/IdnaTestV2.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unescaped(String text) {
        Matcher escape = ESCAPE.matcher(text.equals("\"\"") ? "" : text);
        return escape.replaceAll(found -> {
            String digits = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "straße.example, xn--strae-oqa.example",
        "STRASSE.example, strasse.example",
        "xn--strae-oqa.example, xn--strae-oqa.example",
        "βόλος.gr, xn--nxasmm1c.gr",
        "Bücher.example, xn--bcher-kva.example",
        "ｅｘａｍｐｌｅ。com, example.com",
        "نامه‌ای.com, xn--mgba3gch31f060k.com",
        "правительство.рф, xn--80aealotwbjpid2k.xn--p1ai",
        "so\u00ADft.example, soft.example"
    })
    void writesNamesAsTheDnsHasThem(String name, String ascii) {
        assertThat(Idna.toAscii(name)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "-a.com",
                "a-.com",
                "ab--c.com",
                "xn--.com",
                "xn--a.com",
                "xn--ß.com",
                "a_b.com",
                "\uD800.com",
                "a\u202Eb.com",
                "\u0301a.com",
                "a\u200Cb.com",
                "xn--0.com",
                "xn--99999999.com",
                "xn--ib9b.com",
                "xn--0c9bo4f.com",
                "xn--en32g.com",
                "😀\uFFFF"
            })
    void refusesWhatIsNone(String none) {
        assertThat(Idna.toAscii(none)).isNull();
    }

    @Test
    void holdsTheLengthsOfTheDns() {
        String label = "ü".repeat(10);
        assertThat(Idna.toAscii("a".repeat(63) + ".ü")).isNotNull();
        assertThat(Idna.toAscii("a".repeat(64) + ".ü")).isNull();
        assertThat(Idna.toAscii((label + ".").repeat(30) + "a")).isNull();
        assertThat(Idna.toAscii("ü".repeat(57))).isNotNull();
        for (int length : List.of(58, 126, 127, 255, 256, 300, 1_012, 100_000)) {
            assertThat(Idna.toAscii("ü".repeat(length)))
                    .as("%d letters", length)
                    .isNull();
        }
    }
}
