package io.github.petitionkit.assessment;

import java.util.List;
import java.util.Objects;

/**
 * The judgement on one attempt to sign.
 *
 * @param policyVersion the version of the fraud policy that judged
 * @param signals what was noticed, heaviest first; empty for an ordinary signing
 * @param score 0 to 100, as the policy combined the weights
 * @param verdict what follows
 */
public record Assessment(String policyVersion, List<Signal> signals, int score, Verdict verdict) {
    /** Nothing was checked, nothing was noticed. */
    public static final Assessment UNCHECKED = new Assessment("none", List.of(), 0, Verdict.ACCEPT);

    /** Checks the components. */
    public Assessment {
        Objects.requireNonNull(policyVersion, "policyVersion");
        signals = List.copyOf(signals);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score of " + score + " is outside 0 to 100");
        }
        Objects.requireNonNull(verdict, "verdict");
    }
}
