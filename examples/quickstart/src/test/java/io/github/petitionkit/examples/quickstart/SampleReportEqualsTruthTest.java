package io.github.petitionkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.tally.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library counts what is known of the sample by construction, figure by figure. */
@Tag("slow")
class SampleReportEqualsTruthTest {
    private static final JsonNode TRUTH =
            JsonMapper.shared().readTree(SampleReportEqualsTruthTest.class.getResourceAsStream("truth.json"));
    private static Report report;
    private static Tally tally;

    @BeforeAll
    static void replayTheSample() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (SignUps sample = SignUps.sample()) {
            report = new Replay(new ProgressBar(nowhere, Sample.LINES)).run("the sample", sample);
        }
        tally = report.progress().tally();
    }

    private static Map<String, Long> figures(String name) {
        Map<String, Long> figures = new TreeMap<>();
        TRUTH.get(name)
                .properties()
                .forEach(each -> figures.put(each.getKey(), each.getValue().asLong()));
        return figures;
    }

    @Test
    void readsEveryLine() {
        assertThat(report.lines()).isEqualTo(TRUTH.get("lines").asLong()).isEqualTo(Sample.LINES);
    }

    @Test
    void countsWhomItShould() {
        assertThat(tally.counted()).isEqualTo(TRUTH.get("counted").asLong());
        assertThat(tally.pending()).isEqualTo(TRUTH.get("pending").asLong());
        assertThat(tally.held()).isEqualTo(TRUTH.get("held").asLong());
    }

    @Test
    void countsByCountryAndRegion() {
        assertThat(tally.byCountry().entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry<Country, Long>::getValue)))
                .isEqualTo(figures("countedByCountry"));
        assertThat(tally.byRegion().entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry<Region, Long>::getValue)))
                .isEqualTo(figures("countedByRegion"));
    }

    @Test
    void seesWhatTheLast24HoursBeforeTheDeadlineBrought() {
        assertThat(report.atDeadline().last24Hours())
                .isEqualTo(TRUTH.get("countedInLast24Hours").asLong());
    }

    @Test
    void tellsWhatCameOfEverySignUp() {
        Map<String, Long> truth = figures("signLinesByOutcome");
        truth.remove("broken");

        assertThat(report.signed()).isEqualTo(truth);
        assertThat(report.invalid()).isEqualTo(figures("invalidByField"));
    }

    @Test
    void tellsWhatCameOfEveryConfirmationAndWithdrawal() {
        Map<String, Long> truth = figures("followUpLinesByKind");
        Map<String, Long> expected = new HashMap<>();
        expected.put("counted", truth.get("confirmed"));
        expected.put("already-confirmed", truth.get("confirmed-again"));
        expected.put("still-held", truth.get("held"));
        expected.put("too-late", truth.get("too-late"));

        assertThat(report.confirmed()).isEqualTo(expected);
        assertThat(report.withdrawals()).isEqualTo(TRUTH.get("withdrawLines").asLong());
    }

    @Test
    void namesTheLinesThatMadeNoSense() {
        List<Long> broken = TRUTH.get("brokenLines")
                .valueStream()
                .map(line -> line.get("line").asLong())
                .toList();

        assertThat(report.broken()).extracting(Line.Broken::number).containsExactlyElementsOf(broken);
    }

    @Test
    void knowsWhenRoundNumbersWereReached() {
        TRUTH.get("reached")
                .properties()
                .forEach(each -> assertThat(report.reached().get(Long.valueOf(each.getKey())))
                        .hasToString(each.getValue().asString()));
    }
}
