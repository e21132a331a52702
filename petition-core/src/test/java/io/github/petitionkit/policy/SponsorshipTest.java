package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Country;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SponsorshipTest {
    private static final Country LATVIA = Country.of("LV");
    private static final Country ESTONIA = Country.of("EE");
    private static final Country FINLAND = Country.of("FI");

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "5, 20"})
    void admitsAtLeastAsManySponsorsAsItNeeds(int needed, int most) {
        assertThat(new Sponsorship(needed, most).most()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "5, 4"})
    void cannotNeedMoreThanItAdmits(int needed, int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sponsorship(needed, most))
                .withMessageContaining("Sponsors needed is " + needed);
    }

    @Test
    void needsAsManySponsorsAsCountries() {
        SponsorCountries two = new SponsorCountries(2, Set.of(LATVIA, ESTONIA, FINLAND));

        assertThat(new Sponsorship(2, 2, false, two).countries()).isEqualTo(two);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sponsorship(1, 2, false, two))
                .withMessageContaining("1 sponsors cannot live in 2 countries");
    }

    @ParameterizedTest
    @CsvSource({"0", "3"})
    void asksForOneCountryAtLeastAndForNoMoreThanThereAre(int needed) {
        Set<Country> two = Set.of(LATVIA, ESTONIA);

        assertThat(new SponsorCountries(1, two).needed()).isEqualTo(1);
        assertThat(new SponsorCountries(2, two).needed()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SponsorCountries(needed, two))
                .withMessageContaining("from " + needed + " countries of 2");
    }

    @Test
    void countsEachOfItsCountriesOnce() {
        SponsorCountries countries = new SponsorCountries(2, Set.of(LATVIA, ESTONIA));

        assertThat(countries.counted(List.of(LATVIA, LATVIA, FINLAND))).isEqualTo(1);
        assertThat(countries.counted(List.of(LATVIA, ESTONIA, FINLAND))).isEqualTo(2);
    }
}
