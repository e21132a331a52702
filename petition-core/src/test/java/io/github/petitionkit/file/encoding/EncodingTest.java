package io.github.petitionkit.file.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names are those of {@code popular-names.txt}, which nobody chose for this test, and which no rule here has seen. */
class EncodingTest {
    private static final int FEW = 3;
    private static final int MANY = 60;

    /** Popular names of a country, and the code page in which Excel saves CSV there. */
    record Names(String country, Charset charset, List<String> names) {
        @Override
        public String toString() {
            return country + " in " + charset;
        }
    }

    /** How many names of lists came out right, wrong, or as a fault. */
    private record Score(int right, int wrong, int faults) {
        double rightShare() {
            return (double) right / (right + wrong + faults);
        }
    }

    static Stream<Names> countries() {
        List<Names> all = new ArrayList<>();
        DataFile.beside(EncodingTest.class, "popular-names.txt").forEach(line -> {
            String[] parts = line.split(" ", 3);
            all.add(new Names(parts[0], Charset.forName(parts[1]), List.of(parts[2].split("\\|"))));
        });
        return all.stream();
    }

    private static Score score(Names country, Charset charset, int size, int lists) {
        Random random = new Random(size);
        int right = 0;
        int wrong = 0;
        int faults = 0;
        for (int list = 0; list < lists; list++) {
            List<String> names = Stream.generate(() ->
                            country.names().get(random.nextInt(country.names().size())))
                    .filter(name -> charset.newEncoder().canEncode(name))
                    .limit(size)
                    .toList();
            String lines = String.join("," + country.country() + "\n", names) + "," + country.country() + "\n";
            Encoding found =
                    Encoding.find(("\n" + lines).getBytes(charset), true).orElseThrow();
            for (String name : names) {
                byte[] bytes = name.getBytes(charset);
                String read = found.decode(bytes);
                boolean isFault = read == null || !found.isCertain(bytes);
                faults += isFault ? 1 : 0;
                right += !isFault && name.equals(read) ? 1 : 0;
                wrong += !isFault && !name.equals(read) ? 1 : 0;
            }
        }
        return new Score(right, wrong, faults);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void readsNamesRightInTheCodePageOfTheirCountry(Names country) {
        Score score = score(country, country.charset(), 20, FEW);

        assertThat(score.wrong()).isZero();
        if (country.names().size() > 4) {
            assertThat(score.rightShare()).isGreaterThan(0.8);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("countries")
    void takesNoLetterForAnotherWhereThereAreFewNames(Names country) {
        for (int size : new int[] {2, 3, 5, 8}) {
            assertThat(score(country, country.charset(), size, MANY).wrong())
                    .as("lists of %d", size)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PL, ISO-8859-2",
        "CZ, IBM852",
        "RU, KOI8-R",
        "RU, IBM866",
        "GR, ISO-8859-7",
        "TR, IBM857",
        "FR, IBM850",
        "ES, x-MacRoman",
        "DK, x-MacRoman",
        "HR, x-MacCroatian",
        "TR, x-MacTurkish",
        "GR, x-MacGreek",
        "LT, IBM775",
        "CZ, x-MacCentralEurope",
        "RU, x-MacCyrillic",
        "JP, EUC-JP",
        "TR, ISO-8859-9",
        "FR, ISO-8859-15",
        "IS, x-MacIceland",
        "RU, ISO-8859-5",
        "IL, IBM862",
        "LV, ISO-8859-13"
    })
    void takesNoLetterForAnotherInOlderEncodings(String code, Charset charset) {
        Names country = countries()
                .filter(each -> each.country().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(score(country, charset, 20, FEW).wrong()).isZero();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void knowsUtf8(Names country) {
        byte[] file = String.join("\n", country.names()).getBytes(StandardCharsets.UTF_8);

        assertThat(Encoding.find(file, true)).hasValueSatisfying(found -> {
            assertThat(found.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(found.isFound()).isFalse();
        });
    }

    @Test
    void takesWhereSignersLiveForEvidence() {
        Charset baltic = Charset.forName("windows-1257");
        String names = "Jok\u016Bbas,jokubas@example.%s\nLukn\u0117,lukne@example.%s\n";

        Encoding britain = Encoding.find(names.formatted("uk", "uk").getBytes(baltic), true)
                .orElseThrow();
        Encoding lithuania = Encoding.find(names.formatted("lt", "lt").getBytes(baltic), true)
                .orElseThrow();

        assertThat(britain.charset()).isNotEqualTo(baltic);
        assertThat(Stream.concat(Stream.of(lithuania.charset()), lithuania.rivals().stream()))
                .contains(baltic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O\u2019Brien,GB",
                "\u201CAda\u201D Example,GB",
                "Ada \u2013 Example",
                "Zo\u00EB,GB",
                "Bj\u00F6rn"
            })
    void isCertainWhereEveryEncodingOfTheCountryHasTheSameLetters(String text) {
        byte[] bytes = ("name,country\n" + text + "\n").getBytes(Charset.forName("windows-1252"));

        assertThat(Encoding.find(bytes, true)).hasValueSatisfying(found -> {
            assertThat(found.isCertain(bytes)).isTrue();
            assertThat(found.decode(bytes)).contains(text);
        });
    }

    @Test
    void findsNothingInAscii() {
        assertThat(Encoding.find("name,country\nAda,GB\n".getBytes(StandardCharsets.US_ASCII), true))
                .isEmpty();
    }

    @Test
    void isUncertainOfBytesThatAreNoWords() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);

        Encoding found = Encoding.find(noise, true).orElseThrow();

        assertThat(found.rivals()).hasSizeGreaterThan(10);
    }
}
