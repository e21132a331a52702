package io.github.petitionkit.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final String BLOCKED = "blocked-";
    private static final Set<String> A_PROGRAM_IN_THE_TRAP = Set.of("trap-field", "scripted-user-agent");

    /** Checks the components. */
    public Assessment {
        Objects.requireNonNull(policyVersion, "policyVersion");
        signals = List.copyOf(signals);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score of " + score + " is outside 0 to 100");
        }
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * Whether this is certainly no visitor whom a mail could help: a list of the host blocks the attempt, or a program that
     * names itself filled in the hidden field. A hidden field alone is no certainty: some browsers fill it in for people.
     *
     * @return whether no mail goes out for the attempt
     */
    public boolean isCertain() {
        Set<String> codes = signals.stream().map(Signal::code).collect(Collectors.toSet());
        return codes.containsAll(A_PROGRAM_IN_THE_TRAP) || codes.stream().anyMatch(code -> code.startsWith(BLOCKED));
    }
}
