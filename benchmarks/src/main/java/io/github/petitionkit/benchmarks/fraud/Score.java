package io.github.petitionkit.benchmarks.fraud;

/**
 * What became of the visitors of a scene.
 *
 * @param attempts how often attackers tried to count
 * @param counted how many of these count
 * @param left how many still count after everything that a sweep proposes is taken out
 * @param people how many honest people came
 * @param held how many of these do not count, or would not if they confirmed
 * @param hurt how many do not count after the sweep, held ones included
 * @param challenged how many honest people a challenge would be asked of
 */
record Score(int attempts, int counted, int left, int people, int held, int hurt, int challenged) {
    static final Score ZERO = new Score(0, 0, 0, 0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(
                attempts + other.attempts,
                counted + other.counted,
                left + other.left,
                people + other.people,
                held + other.held,
                hurt + other.hurt,
                challenged + other.challenged);
    }

    double door() {
        return attempts == 0 ? 1 : 1 - (double) counted / attempts;
    }

    double swept() {
        return attempts == 0 ? 1 : 1 - (double) left / attempts;
    }

    double heldShare() {
        return people == 0 ? 0 : (double) held / people;
    }

    double challengedShare() {
        return people == 0 ? 0 : (double) challenged / people;
    }

    double hurtShare() {
        return people == 0 ? 0 : (double) hurt / people;
    }
}
