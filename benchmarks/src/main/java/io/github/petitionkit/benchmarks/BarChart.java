package io.github.petitionkit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars with their figures, as SVG that can be read on light and on dark pages. Not thread-safe. */
public final class BarChart {
    private static final int WIDTH = 760;
    private static final int LABELS = 250;
    private static final int FIGURES = 90;
    private static final int TOP = 48;
    private static final int ROW = 28;
    private static final int BAR = 18;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
            <style>
              text { font: 14px system-ui, sans-serif; fill: #1f2328; }
              .title { font-weight: 600; }
              .own { fill: #1a7f5a; }
              .other { fill: #8c959f; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .own { fill: #3fb68b; }
                .other { fill: #6e7681; }
              }
            </style>
            <text class="title" x="12" y="26">%3$s</text>
            """;

    private static final String ROW_OF_A_BAR = """
            <text x="%1$d" y="%2$d" text-anchor="end">%3$s</text>
            <rect class="%4$s" x="%5$d" y="%6$d" width="%7$d" height="%8$d" rx="2"/>
            <text x="%9$d" y="%2$d">%10$s</text>
            """;

    private final String title;
    private final List<Bar> bars = new ArrayList<>();

    private record Bar(String label, double value, boolean own) {}

    /**
     * A chart without bars.
     *
     * @param title what is measured, with its unit
     */
    public BarChart(String title) {
        this.title = title;
    }

    /**
     * Adds a bar below the others.
     *
     * @param label what was measured
     * @param value what came out
     * @param own whether it is the library's figure, and not one to compare with
     */
    public void add(String label, double value, boolean own) {
        bars.add(new Bar(label, value, own));
    }

    /**
     * Writes the chart.
     *
     * @param file where to; folders that are missing are made
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        StringBuilder svg = new StringBuilder(HEAD.formatted(WIDTH, TOP + ROW * bars.size() + 12, escaped(title)));
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        int y = TOP;
        for (Bar bar : bars) {
            int length = (int) Math.max(1, bar.value() / most * (WIDTH - LABELS - FIGURES));
            svg.append(ROW_OF_A_BAR.formatted(
                    LABELS - 10,
                    y + 14,
                    escaped(bar.label()),
                    bar.own() ? "own" : "other",
                    LABELS,
                    y,
                    length,
                    BAR,
                    LABELS + length + 8,
                    String.format(Locale.ROOT, "%,.0f", bar.value())));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
