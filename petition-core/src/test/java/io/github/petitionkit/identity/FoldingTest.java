package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Seeds;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"ADA,ada", "Straße,STRASSE", "ΟΔΟΣ,οδος", "ＡＢＣ,abc", "ﬁ,FI", "Ǆ,ǆ", "é,É", "𐐀,𐐨", "①,1"})
    void makesVariantsOne(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @Test
    @Tag("thorough")
    void foldingTwiceChangesNothingForAnyCharacter() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(FoldingTest::changesWhenFoldedTwice))
                .isEmpty();
    }

    private static boolean changesWhenFoldedTwice(int character) {
        String once = Folding.fold("a" + Character.toString(character) + "b");
        return !Folding.fold(once).equals(once);
    }

    @Test
    void foldingTwiceChangesNothingForAnyText() {
        for (int seed = 0; seed < Seeds.of(5_000); seed++) {
            String once = Folding.fold(HostileTexts.random(new Random(seed)));
            assertThat(Folding.fold(once)).as("seed %d", seed).isEqualTo(once);
        }
    }
}
