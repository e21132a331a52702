package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.RegionDates.Validity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionDatesTest {
    private static final LocalDate DISSOLUTION = LocalDate.of(2024, 5, 30);
    private static final LocalDate BEFORE = DISSOLUTION.minusDays(1);
    private static final Country GB = Country.of("GB");
    private static final Region FORMER = new Region("E14000639");
    private static final Region PRESENT = new Region("E14001172");
    private static final Region LASTING = new Region("S14000001");
    private static final RegionDates DATES = RegionDates.of(Map.of(
            FORMER,
            new Validity(LocalDate.of(2010, 4, 13), DISSOLUTION),
            PRESENT,
            Validity.from(DISSOLUTION),
            LASTING,
            Validity.ALWAYS));

    @Test
    void tellTheRegionsOfADay() {
        assertThat(DATES.on(LocalDate.of(2010, 4, 12))).containsExactly(LASTING);
        assertThat(DATES.on(LocalDate.of(2010, 4, 13))).containsExactly(FORMER, LASTING);
        assertThat(DATES.on(BEFORE)).containsExactly(FORMER, LASTING);
        assertThat(DATES.on(DISSOLUTION)).containsExactly(PRESENT, LASTING);
        assertThat(DATES.on(DISSOLUTION.plusDays(1))).containsExactly(PRESENT, LASTING);
        assertThat(DATES.on(LocalDate.MIN)).containsExactly(LASTING);
        assertThat(DATES.on(LocalDate.MAX)).containsExactly(PRESENT, LASTING);
    }

    @Test
    void knowWhichRegionsExist() {
        assertThat(DATES.exists(FORMER, BEFORE)).isTrue();
        assertThat(DATES.exists(FORMER, DISSOLUTION)).isFalse();
        assertThat(DATES.exists(new Region("made-up"), DISSOLUTION)).isFalse();
        assertThat(Validity.until(DISSOLUTION).contains(LocalDate.MIN)).isTrue();
        assertThat(Validity.until(DISSOLUTION).contains(DISSOLUTION)).isFalse();
    }

    @Test
    void leaveOutOfADirectoryWhatDoesNotExistOnTheDay() {
        PostalRegions directory = (country, code, day) ->
                code.equals("N1 1AA") ? Set.of(FORMER, PRESENT, new Region("made-up")) : Set.of();
        PostalRegions dated = directory.within(DATES);

        assertThat(dated.find(GB, "N1 1AA", BEFORE)).containsExactly(FORMER);
        assertThat(dated.find(GB, "N1 1AA", DISSOLUTION)).containsExactly(PRESENT);
        assertThat(dated.find(GB, "SW1A 1AA", DISSOLUTION)).isEmpty();
        assertThat(PostalRegions.NONE.within(DATES).find(GB, "N1 1AA", BEFORE)).isEmpty();
    }

    @Test
    void knowARegionThatExistsStillFromItsFirstDayOn() {
        RegionDates dates = RegionDates.of(Map.of(PRESENT, Validity.from(DISSOLUTION)));

        assertThat(dates.exists(PRESENT, BEFORE)).isFalse();
        assertThat(dates.exists(PRESENT, DISSOLUTION)).isTrue();
        assertThat(dates).hasToString("RegionDates[1 regions]");
    }

    @Test
    void needADayAtLeast() {
        assertThat(new Validity(BEFORE, DISSOLUTION).contains(BEFORE)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(DISSOLUTION, DISSOLUTION))
                .withMessageContaining("exists on no day");
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(DISSOLUTION, BEFORE));
    }
}
