package io.github.petitionkit.examples.quickstart;

/** Facts about the bundled sample. */
final class Sample {
    static final String FILE = "sign-ups.csv";
    static final long LINES = 126_378;

    private Sample() {}
}
