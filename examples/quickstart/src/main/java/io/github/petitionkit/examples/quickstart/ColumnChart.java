package io.github.petitionkit.examples.quickstart;

import java.util.Locale;
import java.util.Map;

/** A column chart as inline SVG; each column has its figure as a tooltip. */
final class ColumnChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 180;

    private ColumnChart() {}

    static String of(String title, Map<String, Long> columns) {
        long most = columns.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double each = (double) WIDTH / Math.max(1, columns.size());
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ENGLISH,
                "<svg role=\"img\" viewBox=\"0 0 %d %d\"><title>%s, at most %,d</title>%n",
                WIDTH,
                HEIGHT + 20,
                HtmlReport.escaped(title),
                most));
        int index = 0;
        for (Map.Entry<String, Long> column : columns.entrySet()) {
            double height = (double) HEIGHT * Math.max(0, column.getValue()) / Math.max(1, most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s: %,d</title></rect>%n",
                    index * each,
                    HEIGHT - height,
                    Math.max(1, each - 1),
                    height,
                    HtmlReport.escaped(column.getKey()),
                    column.getValue()));
            index++;
        }
        if (!columns.isEmpty()) {
            String first = columns.keySet().iterator().next();
            String last =
                    columns.keySet().stream().reduce((one, other) -> other).orElse(first);
            svg.append("<text x=\"0\" y=\"%s\">%s</text><text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>%n"
                    .formatted(HEIGHT + 15, HtmlReport.escaped(first), WIDTH, HEIGHT + 15, HtmlReport.escaped(last)));
        }
        return svg.append("</svg>").toString();
    }
}
