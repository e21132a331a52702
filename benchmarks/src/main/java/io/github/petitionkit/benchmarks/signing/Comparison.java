package io.github.petitionkit.benchmarks.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns of signing and of validation, as many of each, that alternate.
 *
 * @param signing the sum of its turns
 * @param validation the sum of its turns
 */
record Comparison(Turn signing, Turn validation) {
    static Comparison of(Worker signing, Worker validation, int turns) throws IOException {
        List<Turn> signed = new ArrayList<>();
        List<Turn> validated = new ArrayList<>();
        for (int each = 0; each < turns; each++) {
            signed.add(signing.turn());
            validated.add(validation.turn());
        }
        return new Comparison(Turn.sum(signed), Turn.sum(validated));
    }

    double ratio() {
        return (double) signing.nanos() / validation.nanos();
    }

    double processorRatio() {
        return (double) signing.processorNanos() / validation.processorNanos();
    }
}
