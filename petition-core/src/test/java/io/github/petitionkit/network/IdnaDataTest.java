package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host can replace the file by a newer one. */
class IdnaDataTest {
    private static IdnaData data(String lines) {
        return new IdnaData(DataFile.of("mine", lines));
    }

    @Test
    void saysWhatBecomesOfACharacter() {
        IdnaData data = data("41 5a shift 20\n61 7a valid\nad ad ignored\ndf df to 73 73");

        assertThat(data.mapped('A')).isEqualTo("a");
        assertThat(data.mapped('Z')).isEqualTo("z");
        assertThat(data.mapped('a')).isEqualTo("a");
        assertThat(data.mapped(0xAD)).isEmpty();
        assertThat(data.mapped('ß')).isEqualTo("ss");
        assertThat(data.mapped('@')).isNull();
        assertThat(data.mapped('[')).isNull();
        assertThat(data.isValid('z')).isTrue();
        assertThat(data.isValid('Z')).isFalse();
    }

    @Test
    void knowsMarksAndHowLettersJoinAndRun() {
        IdnaData data = data("300 301 mark\n94d 94d virama\n620 620 joins D\n5d0 5d0 bidi R");

        assertThat(data.isMark(0x301)).isTrue();
        assertThat(data.isMark(0x302)).isFalse();
        assertThat(data.isVirama(0x94D)).isTrue();
        assertThat(data.isVirama(0x94C)).isFalse();
        assertThat(data.joining(0x620)).isEqualTo("D");
        assertThat(data.joining('a')).isEmpty();
        assertThat(data.bidi(0x5D0)).isEqualTo("R");
        assertThat(data.bidi('a')).isEqualTo("L");
    }

    @Test
    void takesNeighbouringCharacters() {
        IdnaData data = data("61 61 valid\n62 7a valid");

        assertThat(data.isValid('a')).isTrue();
        assertThat(data.isValid('b')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"70 71", "70", "70 71 strange", "71 70 valid", "6f 70 valid", "60 60 valid", "x 70 valid"})
    void refusesAFaultyLineByItsNumber(String line) {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> data("61 6f valid\n" + line))
                .withMessageStartingWith("mine, line 2: ");
    }
}
