package io.github.petitionkit.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.preset.UkParliament;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsSnippetsTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private final Policy policy = UkParliament.policy();
    private final Tally tally = Arrivals.steady(240, 20);
    private final Instant openedAt = Arrivals.OPENED;
    private final Instant deadline = openedAt.plus(Duration.ofDays(184));

    @Test
    void theNextThresholdIsForecast() {
        Threshold debate = policy.thresholds().find("debate").orElseThrow();

        Forecast forecast = Forecaster.standard().forecast(debate.criterion(), tally, openedAt, deadline);

        String line = "No signatures of late";
        if (forecast instanceof Forecast.Ahead ahead) {
            line = switch (ahead.outlook()) {
                case YES -> "by " + ahead.latest().map(Instant::toString).orElse("the deadline");
                case UNCERTAIN -> "in time with a chance of %.0f per cent".formatted(100 * ahead.chance());
                case NO -> "not at this pace";
            };
        } else if (forecast instanceof Forecast.Reached) {
            line = "reached";
        } else if (forecast instanceof Forecast.Missed missed) {
            line = "missed on " + missed.deadline();
        }

        assertThat(line).matches("in time with a chance of \\d\\d per cent");
    }

    @Test
    void thePageShowsCodeOfThisTest() throws IOException {
        String source = words(
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java")));

        List<String> snippets = JAVA.matcher(Files.readString(Path.of("../docs/forecast.md")))
                .results()
                .map(block -> words(block.group(1)))
                .toList();

        assertThat(snippets).hasSize(1).allMatch(source::contains);
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").trim();
    }
}
