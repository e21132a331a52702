package io.github.petitionkit.eligibility;

/**
 * Decides whether a person may sign. The library calls it once per signing, concurrently, before any write; it must not
 * block. If it throws, signing fails with its exception, and nothing is written.
 */
public interface EligibilityRule {
    /**
     * Returns the code of the rule, for results and for {@link EligibilityRules#without}.
     *
     * @return a code that is stable, lower-case and unique among the rules in use, such as {@code acme.members-only}
     */
    String code();

    /**
     * Judges a candidate.
     *
     * @param candidate the candidate; the request has passed validation
     * @return the result
     */
    Eligibility judge(Candidate candidate);
}
