package io.github.petitionkit.verification;

/** What a statute makes of a sample: the decision, and on each case the figures that led to it. */
public sealed interface SampleOutcome permits CaliforniaOutcome, WashingtonOutcome {
    /** {@return what was decided} */
    Decision decision();

    /** {@return how many good signatures the petition needs} */
    long required();

    /** {@return how many signatures were handed in, good or not} */
    long rawCount();
}
