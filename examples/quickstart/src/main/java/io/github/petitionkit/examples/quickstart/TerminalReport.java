package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.Progress;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as text. */
final class TerminalReport {
    private static final int WIDTH = 36;

    private TerminalReport() {}

    static void print(Report report, PrintStream out) {
        Tally tally = report.progress().tally();
        out.printf(
                Locale.ENGLISH, "%n%s%n", report.progress().petition().content().title());
        out.printf(
                Locale.ENGLISH,
                "%s, from %s: %,d lines in %.1f s%n",
                report.progress().state(),
                report.source(),
                report.lines(),
                seconds(report));
        out.printf(
                Locale.ENGLISH,
                "%n%,11d counted, on the way to %,d%n",
                tally.counted(),
                report.progress().goal());
        out.printf(
                Locale.ENGLISH,
                "%,11d pending%n%,11d held%n%,11d withdrawals%n",
                tally.pending(),
                tally.held(),
                report.withdrawals());

        print(out, "What came of the sign-ups", report.signed());
        print(out, "Faults by entry", report.invalid());
        print(out, "What came of the confirmations", report.confirmed());
        countries(out, tally);
        lastDay(out, report.atDeadline());
        out.printf(Locale.ENGLISH, "%nThresholds%n");
        report.progress().thresholds().forEach(threshold -> threshold(out, threshold));
        out.printf(
                Locale.ENGLISH,
                "%nLines that made no sense: %,d%n",
                report.broken().size());
        report.broken().stream()
                .limit(30)
                .forEach(line -> out.printf(Locale.ENGLISH, "%,11d  %s%n", line.number(), line.why()));
        report.remarks().forEach(remark -> out.printf(Locale.ENGLISH, "%nNote: %s%n", remark));
    }

    private static double seconds(Report report) {
        return report.took().toMillis() / 1000.0;
    }

    private static void print(PrintStream out, String title, Map<String, Long> figures) {
        out.printf(Locale.ENGLISH, "%n%s%n", title);
        figures.forEach((name, count) -> out.printf(Locale.ENGLISH, "%,11d  %s%n", count, name));
    }

    private static void countries(PrintStream out, Tally tally) {
        out.printf(
                Locale.ENGLISH,
                "%nCounted by country (%d in all)%n",
                tally.byCountry().size());
        List<Map.Entry<Country, Long>> countries = tally.countriesByCount();
        countries.stream()
                .limit(10)
                .forEach(country -> out.printf(
                        Locale.ENGLISH,
                        "%,11d  %-18s %s%n",
                        country.getValue(),
                        country.getKey().displayName(Locale.ENGLISH),
                        bar(country.getValue(), countries.get(0).getValue())));
    }

    private static void lastDay(PrintStream out, Tally tally) {
        out.printf(Locale.ENGLISH, "%nThe last 24 hours of signing brought %,d%n", tally.last24Hours());
        Instant first = tally.at().minus(Duration.ofHours(24));
        Map<Instant, Long> hours = tally.byHour().tailMap(first);
        long most = hours.values().stream().mapToLong(Long::longValue).max().orElse(1);
        hours.forEach((hour, count) -> out.printf(
                Locale.ENGLISH, "%,11d  %s %s%n", count, hour.toString().substring(11, 16), bar(count, most)));
    }

    private static void threshold(PrintStream out, Progress.ThresholdProgress threshold) {
        out.printf(
                Locale.ENGLISH,
                "  %-18s %s%n",
                threshold.threshold().code(),
                threshold
                        .reachedAt()
                        .map(at -> "reached " + at)
                        .orElseGet(() -> threshold.finding().explain(Locale.ENGLISH)));
    }

    private static String bar(long count, long most) {
        return "█".repeat((int) Math.max(1, count * WIDTH / Math.max(1, most)));
    }
}
