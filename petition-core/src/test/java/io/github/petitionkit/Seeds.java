package io.github.petitionkit;

import java.util.stream.LongStream;

/** How many seeds a test draws: a tenth of them every day, all where a property asks for them, as {@code -Pfull} does. */
public final class Seeds {
    private static final boolean ALL =
            System.getProperty("petitionkit.seeds", "").equals("all");

    private Seeds() {}

    /** {@return all, or a tenth} */
    public static int of(int all) {
        return ALL ? all : all / 10;
    }

    /** {@return ten seeds, or the first of them} */
    public static LongStream ten() {
        return LongStream.rangeClosed(1, of(10));
    }
}
