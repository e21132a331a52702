package io.github.petitionkit.assessment;

import java.util.Objects;

/**
 * One observation of a fraud check.
 *
 * @param code a stable name, lower-case words joined by hyphens, such as {@code form-too-fast}
 * @param weight how suspicious it is alone, 1 (hardly) to 100 (certain)
 * @param evidence the observation in words and figures, for a moderator; no personal data
 * @param remedy what an honest attempt would do differently
 */
public record Signal(String code, int weight, String evidence, String remedy) {
    /** Requires a code, and a weight of 1 to 100. */
    public Signal {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A signal needs a code");
        }
        requireWeight(code, weight);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Requires a weight of 1 to 100. A check calls this when it is made, so that a wrong weight fails at the start.
     *
     * @param code the code of the signal
     * @param weight the weight
     * @throws IllegalArgumentException if it is less or more
     */
    public static void requireWeight(String code, int weight) {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("Signal " + code + " has weight " + weight + "; give 1 to 100");
        }
    }
}
