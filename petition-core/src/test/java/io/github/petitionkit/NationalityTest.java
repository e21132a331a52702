package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.preset.EuropeanCitizensInitiative;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a policy counts by nationality, it is an entry of its own beside the country of residence. */
class NationalityTest {
    private static final Country GERMANY = Country.of("DE");
    private static final Country IRELAND = Country.of("IE");

    private final Site site = new Site();
    private final PetitionId initiative = site.petitions
            .create(Site.FOOTBRIDGE, EuropeanCitizensInitiative.policy(LocalDate.of(2026, 3, 3)))
            .orElseThrow()
            .id();

    NationalityTest() {
        site.petitions.submit(initiative);
        site.petitions.moderation().approve(initiative, 0, Actor.staff("7"));
    }

    private static SignatureRequest citizen(@Nullable String nationality, String country, String postalCode) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country(country)
                .nationality(nationality)
                .postalCode(postalCode)
                .build();
    }

    private static List<String> paths(SigningResult result) {
        assertThat(result).isInstanceOf(SigningResult.Invalid.class);
        return ((SigningResult.Invalid) result)
                .violations().stream().map(Violation::path).toList();
    }

    private Signature confirmed(PetitionId petition, SignatureRequest request) {
        SigningResult result = site.sign(petition, request);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        SigningResult.ConfirmationNeeded pending = (SigningResult.ConfirmationNeeded) result;
        site.petitions.confirm(site.token(io.github.petitionkit.mail.MailKind.CONFIRM, pending.signature()));
        return site.store.signature(petition, pending.signature()).orElseThrow();
    }

    @Test
    void countsAGermanInDublinForGermany() {
        Signature signature = confirmed(initiative, citizen("de", "IE", "D02 AF30"));

        assertThat(signature.signer().country()).isEqualTo(GERMANY);
        assertThat(signature.signer().livesIn()).isEqualTo(IRELAND);
        assertThat(site.petitions.progress(initiative).tally().byCountry()).isEqualTo(Map.of(GERMANY, 1L));
        assertThat(site.store
                        .reconcile(initiative, site.clock.instant())
                        .after()
                        .byCountry())
                .isEqualTo(Map.of(GERMANY, 1L));
    }

    @Test
    void judgesThePostalCodeByTheCountryOfResidence() {
        assertThat(paths(site.sign(initiative, citizen("DE", "IE", "10115")))).containsExactly("postalCode");
        assertThat(paths(site.sign(initiative, citizen("IE", "DE", "D02 AF30"))))
                .containsExactly("postalCode");
        assertThat(confirmed(initiative, citizen("IE", "DE", "10115")).signer().country())
                .isEqualTo(IRELAND);
    }

    @Test
    void mustBeGivenAndBeACountry() {
        assertThat(paths(site.sign(initiative, citizen(null, "IE", "D02 AF30"))))
                .containsExactly("nationality");
        assertThat(paths(site.sign(initiative, citizen(" ", "IE", "10115"))))
                .containsExactly("nationality", "postalCode");
        assertThat(paths(site.sign(initiative, citizen("XX", "IE", "D02 AF30"))))
                .containsExactly("nationality");
    }

    @Test
    void admitsCitizensWhereverTheyLiveAndNobodyElse() {
        assertThat(confirmed(initiative, citizen("DE", "US", "20500")).signer().livesIn())
                .isEqualTo(Country.of("US"));
        SigningResult refused = site.sign(initiative, citizen("US", "DE", "10115"));
        assertThat(refused).isInstanceOf(SigningResult.NotEligible.class);
        assertThat(((SigningResult.NotEligible) refused).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.message()).startsWith("Only citizens of these countries"));
    }

    @Test
    void isNotAskedForByOtherPolicies() {
        PetitionId petition = site.open(Policy.builder().residents("IE").build());
        Signature signature = confirmed(petition, citizen("DE", "IE", "D02 AF30"));

        assertThat(signature.signer().country()).isEqualTo(IRELAND);
        assertThat(signature.signer().residence()).isNull();
    }

    @Test
    void findsOnePersonByThePlaceOfResidence() {
        Signature signature = confirmed(initiative, citizen("DE", "IE", "D02 AF30"));

        assertThat(site.sign(initiative, citizen("IE", "IE", "D02AF30")))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(signature.identity().household()).isNotNull();
        site.petitions.privacy().erase(new EmailAddress("ada@example.org"));
        assertThat(site.store
                        .signature(initiative, signature.id())
                        .orElseThrow()
                        .signer())
                .satisfies(erased -> {
                    assertThat(erased.residence()).isNull();
                    assertThat(erased.country()).isEqualTo(GERMANY);
                });
    }

    @Test
    void needsACountryToBeACitizenOf() {
        assertThatIllegalArgumentException().isThrownBy(Residency::citizensOf).withMessageContaining("ANY_NATIONALITY");
        assertThat(Policy.builder().citizens("DE", "FR").build().whoMaySign())
                .isEqualTo(Residency.citizensOf(GERMANY, Country.of("FR")));
    }
}
