package io.github.petitionkit.assessment;

import java.util.Objects;

/**
 * One thing that a fraud check noticed.
 *
 * @param code stable name, lower-case words joined by hyphens, such as {@code form-too-fast}
 * @param weight how suspicious it is alone, 1 (hardly) to 100 (certain)
 * @param evidence what was seen, in words and figures for a moderator; no personal data
 * @param remedy what would have to be different for the signal not to appear
 */
public record Signal(String code, int weight, String evidence, String remedy) {
    /** Checks the components. */
    public Signal {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A signal needs a code");
        }
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("Signal " + code + " has weight " + weight + "; give 1 to 100");
        }
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(remedy, "remedy");
    }
}
