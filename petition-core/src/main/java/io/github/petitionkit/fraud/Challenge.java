package io.github.petitionkit.fraud;

/**
 * A stronger proof that a person passes and a farm pays for: proof of work in the browser, a CAPTCHA, a code by telephone, a
 * sign-in. Every visitor's page asks for it, or none: whoever sees that it is asked for sometimes learns who is suspected.
 * Called for doubtful attempts only, from many threads, before anything is written.
 *
 * @see FraudPolicy#challengedBy
 */
@FunctionalInterface
public interface Challenge {
    /**
     * Whether an attempt comes with the proof.
     *
     * @param attempt the attempt; its {@linkplain io.github.petitionkit.signature.SigningContext#challengeAnswer() answer} is
     *     whatever the page sent
     * @return whether the answer is there, right, in time, this visitor's, and used for the first time
     */
    boolean isPassed(Attempt attempt);
}
