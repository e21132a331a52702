package io.github.petitionkit.benchmarks.fraud;

/**
 * How many were caught, and how many should not have been.
 *
 * @param attempts how often an attacker tried to sign
 * @param caught how many of these do not count: held, refused, or known as the same signer
 * @param people how many honest people signed
 * @param held how many of these do not count
 */
record Score(int attempts, int caught, int people, int held) {
    static final Score ZERO = new Score(0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(attempts + other.attempts, caught + other.caught, people + other.people, held + other.held);
    }

    double recall() {
        return attempts == 0 ? 1 : (double) caught / attempts;
    }

    double falseHold() {
        return people == 0 ? 0 : (double) held / people;
    }
}
