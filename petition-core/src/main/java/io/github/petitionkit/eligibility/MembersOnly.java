package io.github.petitionkit.eligibility;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Requires the signer to be a member: of a union, a university, a works. The host knows its members.
 */
public final class MembersOnly implements EligibilityRule {
    /** The code of the rule. */
    public static final String CODE = "petitionkit.members-only";

    private final Predicate<Candidate> isMember;
    private final String message;

    /**
     * Makes a rule.
     *
     * @param isMember whether a candidate is a member; called concurrently, must not block
     * @param message what a stranger reads: the text itself, or a key of the message bundles
     */
    public MembersOnly(Predicate<Candidate> isMember, String message) {
        this.isMember = Objects.requireNonNull(isMember, "isMember");
        this.message = Objects.requireNonNull(message, "message");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Eligibility judge(Candidate candidate) {
        return Eligibility.onlyIf(isMember.test(candidate), message);
    }
}
