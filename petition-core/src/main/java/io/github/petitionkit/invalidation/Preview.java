package io.github.petitionkit.invalidation;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * What an invalidation would do. It is a look at one moment: what is signed afterwards is not in it.
 *
 * @param found how many signatures fit, by where they stand
 * @param sample some of them to look at, the first ones received
 * @param before the counts as they are
 * @param after the counts as they would be
 * @param thresholds the codes of the thresholds that the counts meet now and would not meet any more; whether one that was
 *     reached is taken back is its own rule's affair
 */
public record Preview(
        Map<SignatureState, Long> found, List<SignatureId> sample, Tally before, Tally after, List<String> thresholds) {
    /** How many signatures a sample has at most. */
    public static final int SAMPLE = 20;

    /** Copies the collections. */
    public Preview {
        found = Map.copyOf(found);
        sample = List.copyOf(sample);
        thresholds = List.copyOf(thresholds);
    }

    /** {@return how many signatures fit in all} */
    public long total() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }
}
