package io.github.petitionkit.examples.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:40:00Z");
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
}
