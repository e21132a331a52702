package io.github.petitionkit.fraud;

/**
 * A proof that is easy for a person and costly for a bot farm: proof of work in the browser, a CAPTCHA, a code by
 * telephone, a sign-in. Ask every visitor for it or none; asking only some of them reveals who is suspected. The
 * library calls it for doubtful attempts only, concurrently, before any write.
 *
 * @see FraudPolicy#challengedBy
 */
@FunctionalInterface
public interface Challenge {
    /**
     * Verifies an attempt's answer.
     *
     * @param attempt the attempt; its {@linkplain io.github.petitionkit.signature.request.SigningContext#challengeAnswer()
     *     answer} can be any text
     * @return {@code true} if the answer is present, right, in time, this visitor's, and used for the first time
     */
    boolean isPassed(Attempt attempt);
}
