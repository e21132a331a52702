package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.SponsorCountries;
import io.github.petitionkit.preset.EuropeanCitizensInitiative;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organisers of a European Citizens' Initiative live in seven member states. */
class SponsorCountriesTest {
    private static final LocalDate REGISTRATION = LocalDate.of(2026, 3, 3);

    private final Site site = new Site();
    private final PetitionId petition = site.petitions
            .create(
                    Site.FOOTBRIDGE,
                    EuropeanCitizensInitiative.policy(REGISTRATION).toBuilder()
                            .confirmation(Confirmation.NOT_NEEDED)
                            .sponsors(7, 10, EuropeanCitizensInitiative.organisers(REGISTRATION))
                            .build())
            .orElseThrow()
            .id();
    private final String invitation;

    SponsorCountriesTest() {
        site.petitions.submit(petition);
        invitation = site.petitions.links().sponsorInvitation(petition, Duration.ofDays(7));
    }

    /** Signs as a sponsor, a German citizen, who lives in a country. */
    private SignatureId sponsor(int number, String country) {
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name("Ada Example")
                        .email("sponsor" + number + "@example.org")
                        .country(country)
                        .nationality("DE")
                        .build(),
                SigningContext.builder().invitation(invitation).build());
        return ((SigningResult.Confirmed) result).signature();
    }

    private void sponsors(String countries) {
        int number = 0;
        for (String country : countries.split(" ", -1)) {
            sponsor(number++, country);
        }
    }

    private PetitionState state() {
        return site.petitions.find(petition).orElseThrow().life().state();
    }

    @ParameterizedTest
    @CsvSource({
        "DE FR IT ES PL NL, COLLECTING_SPONSORS",
        "DE FR IT ES PL NL DE, COLLECTING_SPONSORS",
        "DE FR IT ES PL NL CH, COLLECTING_SPONSORS",
        "DE FR IT ES PL NL DE SE, IN_MODERATION",
        "DE FR IT ES PL NL SE, IN_MODERATION"
    })
    void bringThePetitionToTheModeratorsFromSevenStatesOn(String countries, PetitionState expected) {
        sponsors(countries);

        assertThat(state()).isEqualTo(expected);
    }

    @Test
    void areCountedWhereTheyLiveAndNotByNationality() {
        sponsors("DE DE DE DE DE DE DE");

        assertThat(site.petitions.find(petition).orElseThrow().missingCountries())
                .isEqualTo(6);
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> site.petitions.submit(petition))
                .withMessageContaining("6 more countries");
    }

    @Test
    void areNoLongerOfACountryWhoseOnlySponsorIsTakenOut() {
        sponsors("DE FR IT ES PL NL");
        SignatureId last = sponsor(6, "SE");
        site.petitions.moderation().invalidate(petition, last, Reason.of("bot"), Actor.staff("7"));

        assertThat(site.petitions.find(petition).orElseThrow().missingCountries())
                .isEqualTo(1);
    }

    @Test
    void cannotBeFewerThanTheirCountries() {
        SponsorCountries two = new SponsorCountries(2, Set.of(Country.of("DE"), Country.of("FR")));

        assertThat(Policy.builder().sponsors(2, 2, two).build().sponsorship().countries())
                .isEqualTo(two);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.builder().sponsors(1, 2, two).build())
                .withMessageContaining("1 sponsors cannot live in 2 countries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SponsorCountries(3, Set.of(Country.of("DE"), Country.of("FR"))))
                .withMessageContaining("3 countries of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new SponsorCountries(0, Set.of(Country.of("DE"))));
    }
}
