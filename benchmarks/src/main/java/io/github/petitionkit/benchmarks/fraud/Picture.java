package io.github.petitionkit.benchmarks.fraud;

import java.util.List;
import java.util.Locale;

/** The results as bars, in SVG: legible on a light page and on a dark one, as large as the page has room for. */
record Picture(List<Result> results, Result all) {
    private static final int ROW = 34;
    private static final int TOP = 74;
    private static final int LEFT = 170;
    private static final int FULL = 420;
    private static final int WIDTH = 680;
    private static final String STYLE = """
            <style>
            text { font-family: system-ui, sans-serif; font-size: 13px; fill: #1f2328; }
            .head { font-size: 17px; font-weight: 600; }
            .name { text-anchor: end; }
            .note { font-size: 12px; fill: #59636e; }
            .page { fill: #ffffff; }
            .rule { stroke: #d1d9e0; }
            .door { fill: #1a7f5a; }
            .sweep { fill: #8fd3b6; }
            .uk { fill: #b0895c; }
            @media (prefers-color-scheme: dark) {
              text { fill: #f0f6fc; }
              .note { fill: #9198a1; }
              .page { fill: #0d1117; }
              .rule { stroke: #3d444d; }
              .door { fill: #2fae80; }
              .sweep { fill: #1d5f48; }
              .uk { fill: #8a6a45; }
            }
            </style>
            """;

    String svg() {
        int height = TOP + ROW * (results.size() + 1) + 46;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\">"
                        .formatted(WIDTH, height));
        add(
                svg,
                "<title id=\"title\">Share of made-up signatures caught, by attack: at the door, after a sweep, and by the UK's rules</title>");
        svg.append(STYLE);
        add(svg, "<rect class=\"page\" width=\"%d\" height=\"%d\"/>".formatted(WIDTH, height));
        add(svg, "<text class=\"head\" x=\"16\" y=\"28\">Made-up signatures caught</text>");
        legend(svg, 16, "door", "at the door");
        legend(svg, 126, "sweep", "and after a sweep");
        legend(svg, 276, "uk", "rules of the UK's site");
        int y = TOP;
        for (Result result : results) {
            row(svg, y, result);
            y += ROW;
        }
        add(svg, "<line class=\"rule\" x1=\"16\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>".formatted(WIDTH - 16, y - 2, y - 2));
        row(svg, y + 4, all);
        add(
                svg,
                "<text class=\"note\" x=\"16\" y=\"%d\">Honest people held by mistake: %s, by the UK's rules %s</text>"
                        .formatted(
                                height - 16,
                                percent(all.sweep().falseHold(), 2),
                                percent(all.uk().falseHold(), 2)));
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg, int x, String kind, String words) {
        add(svg, "<rect class=\"%s\" x=\"%d\" y=\"44\" width=\"12\" height=\"12\" rx=\"2\"/>".formatted(kind, x));
        add(svg, "<text class=\"note\" x=\"%d\" y=\"54\">%s</text>".formatted(x + 18, words));
    }

    private static void row(StringBuilder svg, int y, Result result) {
        add(svg, "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT - 10, y + 16, result.attack()));
        bar(svg, "sweep", y, 13, result.sweep().recall());
        bar(svg, "door", y, 13, result.door().recall());
        bar(svg, "uk", y + 15, 7, result.uk().recall());
        add(
                svg,
                "<text class=\"note\" x=\"%d\" y=\"%d\">%s, %s</text>"
                        .formatted(
                                LEFT + FULL + 8,
                                y + 12,
                                percent(result.door().recall(), 0).replace(" %", ""),
                                percent(result.sweep().recall(), 0)));
    }

    private static void bar(StringBuilder svg, String kind, int y, int height, double share) {
        add(
                svg,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                        .formatted(kind, LEFT, y, String.format(Locale.ROOT, "%.1f", FULL * share), height));
    }

    private static String percent(double share, int digits) {
        return digits == 0 ? Math.round(100 * share) + " %" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static void add(StringBuilder svg, String element) {
        svg.append(element).append('\n');
    }
}
