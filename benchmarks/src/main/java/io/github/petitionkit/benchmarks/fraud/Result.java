package io.github.petitionkit.benchmarks.fraud;

/** One attack's scores, added up over all seeds: of the standard policy, of a sweep after it, and of the UK's rules. */
record Result(String attack, Score door, Score sweep, Score uk) {
    Result plus(Result other) {
        return new Result(attack, door.plus(other.door), sweep.plus(other.sweep), uk.plus(other.uk));
    }
}
