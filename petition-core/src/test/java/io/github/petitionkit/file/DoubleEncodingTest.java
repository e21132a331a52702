package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs read UTF-8 as windows-1252 and write it once more. */
class DoubleEncodingTest {
    @ParameterizedTest
    @CsvSource({"ZoÃ«, Zoë", "MÃ¼ller, Müller", "Ãœnal, Ünal", "Å\u0081ukasz, Łukasz", "Dâ€™Arcy, D’Arcy"})
    void isUndone(String twice, String once) {
        assertThat(DoubleEncoding.undone(twice)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "Zoë", "ÍŠ", "Â", "Ã日", "ZoÃ« 日", "ZoÃ«Ã", "Zoë Ã«", "ÅŠ", "Ãa", "Ãÿ"})
    void isNotUndoneWhereTheLettersCanBeMeant(String text) {
        assertThat(DoubleEncoding.undone(text)).isEqualTo(text);
    }
}
