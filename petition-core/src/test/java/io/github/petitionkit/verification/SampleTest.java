package io.github.petitionkit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "1, 1",
        "2, 1",
        "10, 10",
        "10, 9",
        "1000, 30",
        "24034, 722",
        "1000000000000, 500",
        "9223372036854775807, 500",
    })
    void drawsAsManyAsAskedForAndNoneTwice(long population, int size) {
        for (int seed = 0; seed < 20; seed++) {
            long[] places =
                    Sample.draw(population, size, "seed " + seed).places().toArray();
            assertThat(places)
                    .as("seed %d", seed)
                    .hasSize(size)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(Arrays.stream(places).allMatch(place -> place >= 0 && place < population))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        long[] places = Sample.draw(24_034, 722, "3141592653").places().toArray();
        assertThat(Sample.draw(24_034, 722, "3141592653").places()).containsExactly(box(places));
        assertThat(Sample.draw(24_034, 722, "3141592654").places()).isNotEqualTo(box(places));
    }

    /** Computed by a program of a dozen lines in another language from the description in the class comment. */
    @Test
    void canBeDrawnAgainWithoutThisLibrary() {
        assertThat(Sample.draw(24_034, 8, "3141592653").places())
                .containsExactly(2_050L, 7_672L, 10_039L, 11_179L, 19_146L, 20_102L, 20_103L, 23_404L);
        assertThat(Sample.draw(5_000_000_000_000_000_000L, 4, "dice: é").places())
                .containsExactly(
                        457_766_297_390_532_616L,
                        473_645_887_330_845_091L,
                        1_278_424_715_694_996_039L,
                        3_438_812_726_121_099_217L);
    }

    @Test
    void leavesNoSignatureOfASmallPopulationOutWhenAllAreDrawn() {
        assertThat(Sample.draw(50, 50, "all").places())
                .containsExactly(box(LongStream.range(0, 50).toArray()));
    }

    /** Pearson's test of 20 cells over 20,000 drawings; the 99.99 % point of chi-square with 19 degrees is 50.8. */
    @ParameterizedTest
    @Tag("thorough")
    @CsvSource({"1", "2", "5", "10", "19"})
    void drawsEverySignatureAsOften(int size) {
        int population = 20;
        int drawings = 20_000;
        long[] hits = new long[population];
        for (int drawing = 0; drawing < drawings; drawing++) {
            Sample.draw(population, size, "drawing " + drawing).places().forEach(place -> hits[(int) place]++);
        }
        double expected = (double) drawings * size / population;
        double sum = Arrays.stream(hits)
                .mapToDouble(hit -> (hit - expected) * (hit - expected) / expected)
                .sum();
        // drawing without replacement makes the counts vary less, by (N - n) / (N - 1)
        double chiSquare = sum * (population - 1) / (population - size);
        assertThat(chiSquare)
                .as("size %d, hits %s", size, Arrays.toString(hits))
                .isLessThan(50.8);
    }

    /** Every set of 3 out of 6, of which there are 20, and not only every single signature. */
    @Test
    void drawsEverySetAsOften() {
        int drawings = 20_000;
        Map<String, Integer> hits = new HashMap<>();
        for (int drawing = 0; drawing < drawings; drawing++) {
            long[] places = Sample.draw(6, 3, "set " + drawing).places().toArray();
            hits.merge(Arrays.toString(places), 1, Integer::sum);
        }
        assertThat(hits).hasSize(20);
        double expected = drawings / 20.0;
        double chiSquare = hits.values().stream()
                .mapToDouble(hit -> (hit - expected) * (hit - expected) / expected)
                .sum();
        assertThat(chiSquare).as("hits %s", hits).isLessThan(50.8);
    }

    /** A bound just above half of all numbers: without dropping any, the lower part would come up twice as often. */
    @Test
    void favoursNoNumberBelowAHugeBound() {
        long bound = (1L << 62) + (1L << 61);
        SeededNumbers numbers = new SeededNumbers("huge");
        int low = 0;
        for (int i = 0; i < 10_000; i++) {
            long number = numbers.below(bound);
            assertThat(number).isBetween(0L, bound - 1);
            if (number < bound / 3) {
                low++;
            }
        }
        assertThat(low).isBetween(3_333 - 200, 3_333 + 200); // more than four standard deviations
        assertThat(numbers.below(1)).isZero();
        assertThat(numbers.below(Long.MAX_VALUE)).isNotNegative();
    }

    @Test
    void knowsWhatWasDrawn() {
        Sample sample = Sample.draw(1_000, 30, "seed");
        assertThat(sample.size()).isEqualTo(30);
        assertThat(sample.population()).isEqualTo(1_000);
        assertThat(sample.seed()).isEqualTo("seed");
        assertThat(LongStream.range(-10, 1_010).filter(sample::contains))
                .containsExactly(box(sample.places().toArray()));
        assertThat(sample).hasToString("Sample[30 of 1000, seed=seed]");
    }

    @Test
    void refusesASampleLargerThanThePopulation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.draw(500, 501, "seed"))
                .withMessage("Cannot draw 501 of 500 signatures without replacement; draw 500 at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.draw(-1, 0, "seed"))
                .withMessage("Cannot draw 0 of -1 signatures; neither can be negative");
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.draw(10, -1, "seed"));
    }

    private static Long[] box(long[] places) {
        return Arrays.stream(places).boxed().toArray(Long[]::new);
    }
}
