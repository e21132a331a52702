package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Country LATVIA = new Country("LV");
    private static final Country ESTONIA = new Country("EE");
    private static final Country FINLAND = new Country("FI");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Region TARTU = new Region("EE-79");
    private static final Instant NOW = Instant.parse("2017-10-15T20:21:37Z");
    private static final Instant EIGHT = Instant.parse("2017-10-15T20:00:00Z");
    private static final Instant NINE = Instant.parse("2017-10-15T21:00:00Z");

    private static SortedMap<Instant, Long> hours(Map<Instant, Long> byHour) {
        return new TreeMap<>(byHour);
    }

    private static Tally tally(
            long counted, Map<Country, Long> byCountry, Map<Region, Long> byRegion, Map<Instant, Long> byHour) {
        return new Tally(NOW, counted, counted, 0, 0, byCountry, byRegion, Map.of(), hours(byHour), 0, 0);
    }

    @Test
    void takesFiguresThatAgree() {
        Tally tally = tally(5, Map.of(LATVIA, 3L, ESTONIA, 2L), Map.of(RIGA, 3L), Map.of(EIGHT, 4L, NINE, 1L));

        assertThat(tally.counted(LATVIA)).isEqualTo(3);
        assertThat(tally.counted(RIGA)).isEqualTo(3);
        assertThat(tally.counted(FINLAND)).isZero();
        assertThat(tally.counted(TARTU)).isZero();
        assertThat(tally.withoutRegion()).isEqualTo(2);
    }

    @Test
    void showsFiguresThatDoNotAgreeAndSaysSo() {
        assertThat(tally(5, Map.of(LATVIA, 5L), Map.of(RIGA, 3L), Map.of(EIGHT, 5L))
                        .disagreements())
                .isEmpty();
        Tally wrong = tally(5, Map.of(LATVIA, 4L), Map.of(RIGA, 3L, TARTU, 3L), Map.of(EIGHT, 6L));

        assertThat(wrong.counted()).isEqualTo(5);
        assertThat(wrong.counted(LATVIA)).isEqualTo(4);
        assertThat(wrong.withoutRegion()).isZero();
        assertThat(wrong.disagreements())
                .containsExactly(
                        "counted is 5 and the countries add up to 4",
                        "counted is 5 and the hours add up to 6",
                        "counted is 5 and the regions add up to 6");
    }

    @Test
    void refusesNegativeFigures() {
        assertThatThrownBy(() -> tally(1, Map.of(LATVIA, 2L, ESTONIA, -1L), Map.of(), Map.of(EIGHT, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("country EE");
        assertThatThrownBy(() -> tally(1, Map.of(LATVIA, 1L), Map.of(RIGA, -1L), Map.of(EIGHT, 1L)))
                .hasMessageContaining("region LV-RIX");
        assertThatThrownBy(() -> tally(1, Map.of(LATVIA, 1L), Map.of(), Map.of(EIGHT, 2L, NINE, -1L)))
                .hasMessageContaining("hour 2017-10-15T21:00:00Z");
        assertThatThrownBy(() -> waiting(-1, 0, 0)).hasMessageContaining("raw");
        assertThatThrownBy(() -> waiting(0, -1, 0)).hasMessageContaining("pending");
        assertThatThrownBy(() -> waiting(0, 0, -1)).hasMessageContaining("held");
    }

    private static Tally waiting(long raw, long pending, long held) {
        return new Tally(NOW, 0, raw, pending, held, Map.of(), Map.of(), Map.of(), Collections.emptySortedMap(), 0, 0);
    }

    @Test
    void saysWhereWindowsDoNotFitIntoEachOther() {
        assertThat(window(2, 4).disagreements()).isEmpty();
        assertThat(window(5, 5).disagreements()).isEmpty();
        assertThatThrownBy(() -> window(-1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(window(5, 4).disagreements()).isNotEmpty();
        assertThat(window(2, 6).disagreements())
                .containsExactly("the last hour has 2, the last 24 hours 6, of 5 counted");
    }

    private static Tally window(long lastHour, long last24Hours) {
        return new Tally(
                NOW,
                5,
                5,
                0,
                0,
                Map.of(LATVIA, 5L),
                Map.of(),
                Map.of(),
                hours(Map.of(EIGHT, 5L)),
                lastHour,
                last24Hours);
    }

    @Test
    void refusesAnHourThatDoesNotStartAtItsStart() {
        assertThatThrownBy(() -> tally(1, Map.of(LATVIA, 1L), Map.of(), Map.of(NOW, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start of an hour");
    }

    @Test
    void keepsItsMapsInOrderWhateverTheyCameIn() {
        SortedMap<Instant, Long> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of(EIGHT, 4L, NINE, 3L));

        Tally tally = new Tally(
                NOW,
                7,
                7,
                0,
                0,
                Map.of(LATVIA, 3L, FINLAND, 2L, ESTONIA, 2L),
                Map.of(RIGA, 1L, TARTU, 1L),
                Map.of(Assurance.REGISTER, 1L, Assurance.EMAIL, 4L),
                backwards,
                0,
                0);

        assertThat(tally.byCountry().keySet()).containsExactly(ESTONIA, FINLAND, LATVIA);
        assertThat(tally.byRegion().keySet()).containsExactly(TARTU, RIGA);
        assertThat(tally.byAssurance().keySet()).containsExactly(Assurance.EMAIL, Assurance.REGISTER);
        assertThat(tally.withoutAssurance()).isEqualTo(2);
        assertThat(tally.byHour().keySet()).containsExactly(EIGHT, NINE);
    }

    @Test
    void leavesOutWhatIsZero() {
        Tally tally = tally(1, Map.of(LATVIA, 1L, ESTONIA, 0L), Map.of(RIGA, 0L), Map.of(EIGHT, 1L, NINE, 0L));

        assertThat(tally).isEqualTo(tally(1, Map.of(LATVIA, 1L), Map.of(), Map.of(EIGHT, 1L)));
    }

    @Test
    void cannotBeChangedThroughItsMaps() {
        Tally tally = tally(1, Map.of(LATVIA, 1L), Map.of(RIGA, 1L), Map.of(EIGHT, 1L));

        assertThatThrownBy(() -> tally.byCountry().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tally.byRegion().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tally.byHour().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsCountriesLargestFirstAndByCodeAmongEquals() {
        Tally tally = tally(8, Map.of(LATVIA, 2L, FINLAND, 4L, ESTONIA, 2L), Map.of(), Map.of(EIGHT, 8L));

        assertThat(tally.countriesByCount()).containsExactly(entry(FINLAND, 4L), entry(ESTONIA, 2L), entry(LATVIA, 2L));
    }

    @Test
    void beginsEmpty() {
        Tally tally = Tally.empty(NOW);

        assertThat(tally.at()).isEqualTo(NOW);
        assertThat(tally.counted()).isZero();
        assertThat(tally.raw()).isZero();
        assertThat(tally.withoutRegion()).isZero();
        assertThat(tally.countriesByCount()).isEmpty();
    }
}
