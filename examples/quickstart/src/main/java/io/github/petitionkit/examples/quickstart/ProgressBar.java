package io.github.petitionkit.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Shows the progress of a replay: a moving bar on a terminal, otherwise a line at intervals. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final int STEPS = 20;

    private final PrintStream out;
    private final long lines;
    private final boolean moves = System.getenv("TERM") != null && System.getenv("CI") == null;
    private int shown = -1;

    ProgressBar(PrintStream out, long lines) {
        this.out = out;
        this.lines = Math.max(1, lines);
    }

    void show(long line, long counted) {
        int step = (int) Math.min(STEPS, line * STEPS / lines);
        if (step != shown) {
            shown = step;
            int full = step * WIDTH / STEPS;
            String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
            out.print((moves ? "\r" : "")
                    + bar
                    + String.format(Locale.ENGLISH, " %,9d lines, %,9d counted", line, counted)
                    + (moves ? "" : "\n"));
            out.flush();
        }
    }

    void done() {
        out.println();
    }
}
