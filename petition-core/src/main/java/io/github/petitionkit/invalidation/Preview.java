package io.github.petitionkit.invalidation;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * The effect of an invalidation at one moment, without later signatures.
 *
 * @param found number of matching signatures by their state
 * @param sample a sample of them, drawn evenly and the same each time
 * @param before the present counts
 * @param after the counts after the invalidation
 * @param thresholds the codes of the thresholds that the counts meet now and would not meet afterwards; each
 *     threshold's own rule decides whether it is retracted
 */
public record Preview(
        Map<SignatureState, Long> found, List<SignatureId> sample, Tally before, Tally after, List<String> thresholds) {
    /** The maximum size of a sample. */
    public static final int SAMPLE = 20;

    /** Copies the collections. */
    public Preview {
        found = Map.copyOf(found);
        sample = List.copyOf(sample);
        thresholds = List.copyOf(thresholds);
    }

    /** {@return the number of matching signatures} */
    public long total() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }
}
