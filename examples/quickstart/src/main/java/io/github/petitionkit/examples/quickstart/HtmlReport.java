package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as one self-contained page: no script, no request, charts as inline SVG. */
final class HtmlReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; --bar: #b3246b; --faint: color-mix(in srgb, CanvasText 12%, Canvas); }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
            .big { font-size: 3.5rem; font-weight: 700; line-height: 1; }
            table { border-collapse: collapse; } td, th { padding: .2rem .8rem .2rem 0; text-align: left; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            svg { width: 100%; height: auto; } svg rect { fill: var(--bar); } svg text { fill: CanvasText; font-size: 11px; }
            progress { width: 14rem; accent-color: var(--bar); }
            """;

    private HtmlReport() {}

    static String of(Report report) {
        Tally tally = report.progress().tally();
        String title = escaped(report.progress().petition().content().title());
        return String.format(
                Locale.ENGLISH,
                """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><main>
                <h1>%s</h1>
                <p><span class="big">%,d</span> counted, on the way to %,d</p>
                <p>%,d lines of %s in %.1f seconds; %,d pending, %,d held, %,d withdrawals.</p>
                %s%s%s%s%s%s%s%s%s
                </main></body></html>
                """,
                title,
                STYLE,
                title,
                tally.counted(),
                report.progress().goal(),
                report.lines(),
                escaped(report.source()),
                report.took().toMillis() / 1000.0,
                tally.pending(),
                tally.held(),
                report.withdrawals(),
                thresholds(report),
                section("Signatures by hour", ColumnChart.of("Signatures counted in each hour", hours(tally))),
                section(
                        String.format(
                                Locale.ENGLISH,
                                "The last 24 hours of signing: %,d",
                                report.atDeadline().last24Hours()),
                        ColumnChart.of(
                                "Signatures counted in each of the last 24 hours", lastDay(report.atDeadline()))),
                section(
                        "If signing were to go on",
                        FanChart.of(
                                report.atDeadline(),
                                report.progress().petition().life().openedAt().orElseThrow(),
                                report.progress().goal())),
                section("By country", table("Country", countries(tally))),
                section("What came of the sign-ups", table("Outcome", report.signed())),
                section("Faults by entry", table("Entry", report.invalid())),
                section("What came of the confirmations", table("Outcome", report.confirmed())),
                section("Lines that made no sense", broken(report)));
    }

    private static String section(String title, String content) {
        return "<section><h2>%s</h2>%s</section>%n".formatted(escaped(title), content);
    }

    private static String thresholds(Report report) {
        String rows = report.progress().thresholds().stream()
                .map(threshold -> "<tr><th>%s</th><td><progress max=\"1\" value=\"%s\"></progress></td><td>%s</td></tr>"
                        .formatted(
                                escaped(threshold.threshold().code()),
                                threshold.finding().fraction(),
                                escaped(threshold
                                        .reachedAt()
                                        .map(at -> "reached " + at)
                                        .orElseGet(() -> threshold.finding().explain(Locale.ENGLISH)))))
                .collect(Collectors.joining("\n"));
        return section("Thresholds", "<table>" + rows + "</table>");
    }

    private static Map<String, Long> hours(Tally tally) {
        Map<String, Long> hours = new LinkedHashMap<>();
        tally.byHour()
                .forEach((hour, count) ->
                        hours.put(hour.toString().substring(0, 13).replace('T', ' ') + " h", count));
        return hours;
    }

    private static Map<String, Long> lastDay(Tally tally) {
        Instant first = tally.at().minus(Duration.ofHours(24));
        Map<String, Long> hours = new LinkedHashMap<>();
        tally.byHour()
                .tailMap(first)
                .forEach((hour, count) -> hours.put(hour.toString().substring(11, 16), count));
        return hours;
    }

    private static Map<String, Long> countries(Tally tally) {
        Map<String, Long> countries = new LinkedHashMap<>();
        tally.countriesByCount().stream()
                .limit(20)
                .forEach(country -> countries.put(country.getKey().displayName(Locale.ENGLISH), country.getValue()));
        return countries;
    }

    private static String table(String heading, Map<String, Long> figures) {
        String rows = figures.entrySet().stream()
                .map(row -> String.format(
                        Locale.ENGLISH,
                        "<tr><td>%s</td><td class=\"n\">%,d</td></tr>",
                        escaped(row.getKey()),
                        row.getValue()))
                .collect(Collectors.joining("\n"));
        return "<table><tr><th>%s</th><th>Number</th></tr>%n%s</table>".formatted(escaped(heading), rows);
    }

    private static String broken(Report report) {
        String rows = report.broken().stream()
                .limit(100)
                .map(line -> String.format(
                        Locale.ENGLISH,
                        "<tr><td class=\"n\">%,d</td><td>%s</td></tr>",
                        line.number(),
                        escaped(line.why())))
                .collect(Collectors.joining("\n"));
        String remarks = report.remarks().stream()
                .map(remark -> "<p>" + escaped(remark) + "</p>")
                .collect(Collectors.joining());
        return "<table><tr><th>Line</th><th>Why</th></tr>%n%s</table>%s".formatted(rows, remarks);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
