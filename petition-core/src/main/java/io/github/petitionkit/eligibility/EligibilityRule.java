package io.github.petitionkit.eligibility;

/**
 * Decides whether somebody may sign. Called once per signing, from many threads, before anything is written; it must not
 * block. A rule that throws ends the signing with its exception, and nothing is written.
 */
public interface EligibilityRule {
    /**
     * Names the rule in results, and to switch it off.
     *
     * @return stable, lower-case and unique among the rules in use, such as {@code acme.members-only}
     */
    String code();

    /**
     * Decides.
     *
     * @param candidate who wants to sign what; the request has passed validation
     * @return whether they may, or why not
     */
    Eligibility judge(Candidate candidate);
}
