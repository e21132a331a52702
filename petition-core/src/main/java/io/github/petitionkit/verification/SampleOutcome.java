package io.github.petitionkit.verification;

/** The outcome of a sample by a statute: the decision, and in each case the figures behind it. */
public sealed interface SampleOutcome permits CaliforniaOutcome, WashingtonOutcome {
    /** {@return the decision} */
    Decision decision();

    /** {@return the number of valid signatures that the petition needs} */
    long required();

    /** {@return the number of submitted signatures, valid or not} */
    long rawCount();
}
