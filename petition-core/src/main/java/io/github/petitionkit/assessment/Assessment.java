package io.github.petitionkit.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The assessment of one attempt to sign.
 *
 * @param policyVersion the version of the fraud policy that judged
 * @param signals the signals of the checks, heaviest first; empty for an ordinary signing
 * @param score the combined weight of the signals, 0 to 100
 * @param verdict the consequence
 */
public record Assessment(String policyVersion, List<Signal> signals, int score, Verdict verdict) {
    /** The assessment without any check. */
    public static final Assessment UNCHECKED = new Assessment("none", List.of(), 0, Verdict.ACCEPT);

    private static final String BLOCKED = "blocked-";
    private static final Set<String> A_PROGRAM_IN_THE_TRAP = Set.of("trap-field", "scripted-user-agent");

    /** Copies the signals. Requires a score of 0 to 100. */
    public Assessment {
        Objects.requireNonNull(policyVersion, "policyVersion");
        signals = List.copyOf(signals);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score of " + score + " is outside 0 to 100");
        }
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * Returns whether the attempt is certainly not a person's: a list of the host blocks it, or a browser that
     * identifies itself as a script filled in the honeypot. A filled honeypot alone is not certain, because some
     * browsers fill it in for people.
     *
     * @return {@code true} if no mail is sent for the attempt
     */
    public boolean isCertain() {
        if (signals.isEmpty()) {
            return false;
        }
        Set<String> codes = signals.stream().map(Signal::code).collect(Collectors.toSet());
        return codes.containsAll(A_PROGRAM_IN_THE_TRAP) || codes.stream().anyMatch(code -> code.startsWith(BLOCKED));
    }
}
