package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongestAscentTest {
    private static List<Integer> of(Integer... row) {
        return LongestAscent.of(List.of(row), Comparator.naturalOrder());
    }

    @Test
    void findsTheLongestPartThatNeverFalls() {
        assertThat(of(3, 9, 4, 4, 1, 5)).containsExactly(0, 2, 3, 5);
        assertThat(of(5, 4, 3)).hasSize(1);
        assertThat(of()).isEmpty();
    }

    @Test
    void isAboutTwiceTheRootOfTheLengthByChance() {
        SplittableRandom random = new SplittableRandom(3);
        List<Integer> row = IntStream.range(0, 10_000)
                .mapToObj(each -> random.nextInt(1_000_000_000))
                .toList();

        assertThat(LongestAscent.of(row, Comparator.naturalOrder())).hasSizeBetween(180, 205);
    }
}
