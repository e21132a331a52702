package io.github.petitionkit.examples.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:40:00Z");
    private static final Instant OPENED = Instant.parse("2026-02-27T06:00:00Z");
    private static final Instant THIS_HOUR = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void theLastDayHasAColumnForEachHourWhoseHeightIsItsShareOfTheHighest() {
        HourColumns hours = HourColumns.of(
                Map.of(
                        THIS_HOUR,
                        10L,
                        THIS_HOUR.minus(Duration.ofHours(23)),
                        40L,
                        THIS_HOUR.minus(Duration.ofHours(24)),
                        1_000L),
                NOW);

        assertThat(hours.columns()).hasSize(24);
        assertThat(hours.total()).isEqualTo(50);
        assertThat(hours.most()).isEqualTo(40);
        assertThat(hours.columns().get(0).height()).isEqualTo(HourColumns.HEIGHT);
        assertThat(hours.columns().get(23).height()).isEqualTo(HourColumns.HEIGHT / 4);
        assertThat(hours.columns().get(1).height()).isEqualTo(1);
    }

    @Test
    void aDayWithoutSignaturesHasAFlatChart() {
        assertThat(HourColumns.of(Map.of(), NOW).columns())
                .extracting(HourColumns.Column::height)
                .containsOnly(1);
    }

    @Test
    void tenCountriesHaveABarAndTheOthersAreAddedUp() {
        Map<Country, Long> counts =
                Arrays.stream(Locale.getISOCountries()).limit(13).collect(Collectors.toMap(Country::of, code -> 5L));
        CountryBars bars = CountryBars.of(counts);

        assertThat(bars.bars()).hasSize(10).allMatch(bar -> bar.length() == CountryBars.LENGTH);
        assertThat(bars.others()).isEqualTo(3);
        assertThat(bars.inOthers()).isEqualTo(15);
        assertThat(CountryBars.of(Map.of()).bars()).isEmpty();
    }

    @Test
    void theFanGoesFromWhatIsCountedToTheGoalAndEndsAtTheRightEdge() {
        Fan fan = Fan.of(steady(), OPENED, null, 2_000, ZoneOffset.UTC).orElseThrow();

        String now = fan.past().substring(fan.past().lastIndexOf(' ') + 1);
        assertThat(fan.expected()).startsWith(now).endsWith(",0.0");
        assertThat(fan.band()).startsWith(now).endsWith(now);
        assertThat(Arrays.stream(fan.band().split("[ ,]")).mapToDouble(Double::parseDouble))
                .allMatch(place -> place >= 0 && place <= Fan.WIDTH);
        assertThat(fan.until()).isAfter(fan.ahead().expected().orElseThrow());
    }

    @Test
    void aGoalThatMayNeverBeReachedHasNoEnd() {
        assertThat(Fan.of(steady(), OPENED, null, 1_100, ZoneOffset.UTC)
                        .orElseThrow()
                        .openEnded())
                .isFalse();
        assertThat(Fan.of(steady(), OPENED, null, 1_000_000, ZoneOffset.UTC)
                        .orElseThrow()
                        .openEnded())
                .isTrue();
    }

    @Test
    void theFanEndsAtTheDeadline() {
        Instant deadline = NOW.plus(Duration.ofHours(5));

        assertThat(Fan.of(steady(), OPENED, deadline, 2_000, ZoneOffset.UTC)
                        .orElseThrow()
                        .until())
                .isEqualTo(deadline);
    }

    @Test
    void nothingIsDrawnWhereNothingIsToBeForetold() {
        assertThat(Fan.of(Tally.empty(NOW), OPENED, null, 100, ZoneOffset.UTC)).isEmpty();
        assertThat(Fan.of(steady(), OPENED, NOW, 2_000, ZoneOffset.UTC)).isEmpty();
        assertThat(Fan.of(steady(), OPENED, null, steady().counted(), ZoneOffset.UTC))
                .isEmpty();
    }

    /** Ten an hour for a hundred hours. */
    private static Tally steady() {
        SortedMap<Instant, Long> byHour = new TreeMap<>();
        for (Instant hour = OPENED; hour.isBefore(NOW); hour = hour.plus(Duration.ofHours(1))) {
            byHour.put(hour, 10L);
        }
        long counted = 10L * byHour.size();
        return new Tally(
                NOW, counted, counted, 0, 0, Map.of(Country.of("FR"), counted), Map.of(), Map.of(), byHour, 0, 0);
    }
}
