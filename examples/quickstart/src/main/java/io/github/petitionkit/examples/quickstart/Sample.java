package io.github.petitionkit.examples.quickstart;

/** What is known beforehand of the sample that comes with the example. */
final class Sample {
    static final String FILE = "sign-ups.csv";
    static final long LINES = 126_378;

    private Sample() {}
}
