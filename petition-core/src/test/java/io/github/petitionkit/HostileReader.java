package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A reader of texts that strangers send, and what it is tried with: damaged examples, random texts, and a megabyte of
 * whatever is expensive to read.
 */
public final class HostileReader {
    private static final int ROUNDS = 600;
    /** Each nested, composed, put into order, quoted, looked for or looked up. */
    private static final List<String> EXPENSIVE =
            List.of("\u0301\u0316", "\ud800", "😀", "ن\u200c", "a.", "(a@", "](", "&lt;", "mailto:", " ", "0", "xn--");

    private final String name;
    private final boolean refuses;
    private final Consumer<String> reading;
    private final List<String> examples;

    private HostileReader(String name, boolean refuses, Consumer<String> reading, String... examples) {
        this.name = name;
        this.refuses = refuses;
        this.reading = reading;
        this.examples = List.of(examples);
    }

    /** A reader that answers every text. */
    public static HostileReader answers(String name, Consumer<String> reading, String... examples) {
        return new HostileReader(name, false, reading, examples);
    }

    /** A reader that refuses texts by an {@link IllegalArgumentException}. */
    public static HostileReader refuses(String name, Consumer<String> reading, String... examples) {
        return new HostileReader(name, true, reading, examples);
    }

    /** Requires an answer to each text, or the one exception that is documented, with a message. */
    public void answersOrRefuses() {
        for (int seed = 0; seed < Seeds.of(ROUNDS); seed++) {
            Random random = new Random(seed);
            String example = examples.get(random.nextInt(examples.size()));
            read(seed % 5 == 0 ? HostileTexts.random(random) : HostileTexts.damaged(example, random), seed);
        }
    }

    /** Requires work that grows with the length of a text at most. */
    public void worksNoMoreThanTheTextIsLong() {
        for (String part : EXPENSIVE) {
            Work.growsWithTheLength(name + " of " + part, part, text -> read(text, -1));
        }
        for (String example : examples) {
            Work.growsWithTheLength(name + " of " + example, example, text -> read(text, -1));
        }
    }

    private void read(String text, int seed) {
        try {
            reading.accept(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refuses).as("%s throws, seed %d", name, seed).isTrue();
            assertThat(refused.getMessage()).as("%s, seed %d", name, seed).isNotBlank();
        } catch (RuntimeException | StackOverflowError other) {
            fail("%s, seed %d: %s".formatted(name, seed, other), other);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
