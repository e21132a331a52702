package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** Compares the work for a long text with that for a short one: the time that processors spend on this process. */
public final class Work {
    private static final int LONG = 1 << 20;
    private static final int RATIO = 16;
    /** Linear work has the ratio of the lengths, that with the square of the length its square, 256. */
    private static final int MOST = 8 * RATIO;
    /** Twenty milliseconds, below which the clock of the system tells nothing. */
    private static final long LEAST = 20_000_000;

    private Work() {}

    /** Requires that reading a megabyte of a part takes no more than the work for a sixteenth of it and the ratio allow. */
    public static void growsWithTheLength(String what, String part, Consumer<String> reader) {
        String text = part.repeat(LONG / part.length());
        String sixteenth = text.substring(0, text.length() / RATIO);
        long few = Math.max(LEAST, spent(sixteenth, reader));
        long many = spent(text, reader);
        for (int again = 0; many > MOST * few && again < 2; again++) { // the compiler or the collector was at work
            many = Math.min(many, spent(text, reader));
        }
        assertThat(many).as("%s: %d ns for a sixteenth", what, few).isLessThanOrEqualTo(MOST * few);
    }

    private static long spent(String text, Consumer<String> reader) {
        long before = used();
        reader.accept(text);
        return used() - before;
    }

    private static long used() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This system does not tell the time of processors"))
                .toNanos();
    }
}
