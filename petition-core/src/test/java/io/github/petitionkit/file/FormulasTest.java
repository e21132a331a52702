package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "'=1", "''  @x", "\u00A0-1"})
    void takesTheSpellOffFormulas(String text) {
        assertThat(Formulas.neutralised(text)).startsWith("'");
        assertThat(Formulas.restored(Formulas.neutralised(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "because", "'tis", "a=b", "O'Neil", "' '", "  x", "'", "Smith, Ada", "a; b", "Anne-Marie"})
    void leavesOrdinaryTextsAlone(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    /** What a program sees that splits at any separator, whatever separator the file has. */
    @Test
    void isNeutralInEveryDialect() {
        for (String text : List.of("x;=cmd|' /C calc'!A0;", "a,=1", "a|@x", "a\n=1", "a\r\n  +1", "a;;-1", "a\t=1")) {
            String neutral = Formulas.neutralised(text);
            for (String cell : neutral.split("[,;\t|\r\n]", -1)) {
                assertThat(cell.strip())
                        .as(text)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@");
            }
            assertThat(Formulas.restored(neutral)).isEqualTo(text);
        }
    }

    @Test
    void canBeUndoneForEveryText() {
        for (int seed = 0; seed < Seeds.of(20_000); seed++) {
            Random random = new Random(seed);
            List<String> signs = new ArrayList<>();
            random.ints(random.nextInt(10), 0, 13).forEach(at -> signs.add("=+-@'\t\r\n ,;|a".substring(at, at + 1)));
            String text = String.join("", signs);
            assertThat(Formulas.restored(Formulas.neutralised(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }
}
