package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class SignatureIndexTest {
    private final SignatureIndex index = new SignatureIndex();

    @Test
    void hasNothingUnderAHashThatNobodyAdded() {
        assertThat(index.places(0)).isEmpty();
        assertThat(index.places(-1)).isEmpty();
    }

    @Test
    void givesPlacesInAscendingOrderWhateverTheOrderOfAdding() {
        index.add(7, 2);
        index.add(7, Integer.MAX_VALUE - 1);
        index.add(7, 0);

        assertThat(index.places(7)).containsExactly(0, 2, Integer.MAX_VALUE - 1);
    }

    /** Few hashes meet often, many hashes make it grow. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 1_000, 1_000_000})
    void findsWhatIsThereAfterAnyAddingAndRemoving(int hashes) {
        long seed = hashes;
        Random random = new Random(seed);
        Map<Integer, SortedSet<Integer>> expected = new TreeMap<>();
        for (int place = 0; place < 3_000; place++) {
            int hash = random.nextInt(hashes) << (8 * random.nextInt(3));
            index.add(hash, place);
            expected.computeIfAbsent(hash, added -> new TreeSet<>()).add(place);
            if (random.nextInt(3) == 0) {
                int removed = expected.get(hash).first();
                index.remove(hash, removed);
                expected.get(hash).remove(removed);
            }
        }

        expected.forEach((hash, places) -> assertThat(index.places(hash))
                .as("seed %d, hash %d", seed, hash)
                .containsExactly(array(places)));
    }

    private static int[] array(SortedSet<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
