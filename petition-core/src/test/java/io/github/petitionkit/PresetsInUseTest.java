package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.eligibility.MembersOnly;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.preset.Bundestag;
import io.github.petitionkit.preset.CityProposal;
import io.github.petitionkit.preset.MemberPetition;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets of cities, members and the Bundestag, in a site with a store. */
class PresetsInUseTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static SignatureRequest person(String email) {
        return SignatureRequest.of("Ada Example", email, "ES");
    }

    private static Site site(UnaryOperator<PetitionsBuilder> customiser) {
        return new Site(customiser);
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "EMAIL, false", "PHONE, false", "REGISTER, true", "EID, true"})
    void onlyResidentsWhoAreFoundInTheCensusSupport(Assurance level, boolean counts) {
        Site site = site(builder -> builder.eligibilityRule(CityProposal.censusLevelTwo("Verify your account first")));
        PetitionId proposal = site.open(CityProposal.madrid(2_841_263).policy());

        SigningResult result = site.petitions.sign(
                proposal,
                person("ada@example.org"),
                SigningContext.builder().assurance(level).build());

        assertThat(result).isInstanceOf(counts ? SigningResult.Confirmed.class : SigningResult.NotEligible.class);
        assertThat(site.counted(proposal)).isEqualTo(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"ada@works.example, true", "ada@elsewhere.example, false"})
    void onlyMembersSign(String email, boolean eligible) {
        MembersOnly employees = new MembersOnly(
                candidate -> Objects.requireNonNull(candidate.request().email())
                        .toLowerCase(Locale.ROOT)
                        .endsWith("@works.example"),
                "Sign with your address at work.");
        Site site = site(builder -> builder.eligibilityRule(employees));
        PetitionId proposal = site.open(MemberPetition.worksProposal(201, Period.ofMonths(1), BERLIN));

        SigningResult result = site.petitions.sign(proposal, person(email));

        assertThat(result)
                .isInstanceOf(eligible ? SigningResult.ConfirmationNeeded.class : SigningResult.NotEligible.class);
        if (result instanceof SigningResult.NotEligible refused) {
            assertThat(refused.reasons().get(0).message()).isEqualTo("Sign with your address at work.");
        }
    }

    @Test
    void elevenOfTwoHundredAndOneEmployeesPutASubjectOnTheAgenda() {
        Site site = site(builder -> builder);
        PetitionId proposal = site.open(MemberPetition.worksProposal(201, Period.ofMonths(1), BERLIN));
        for (int person = 1; person <= 10; person++) {
            site.confirmed(proposal, "Member Example", "member" + person + "@works.example");
        }
        assertThat(site.petitions.find(proposal).orElseThrow().reachedAt("agenda"))
                .isEmpty();

        site.confirmed(proposal, "Member Example", "member11@works.example");

        assertThat(site.petitions.find(proposal).orElseThrow().reachedAt("agenda"))
                .isPresent();
    }

    @Test
    void theBundestagsPetitionIsReadFirstAndTakesSignaturesUntilTheLastMomentOfItsSixWeeks() {
        Site site = site(builder -> builder);
        Policy policy = Bundestag.policy();
        PetitionId petition =
                site.petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        site.petitions.submit(petition);
        assertThat(site.sign(petition, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        site.petitions.moderation().approve(petition, 0, Actor.staff("7"));
        Instant deadline = site.petitions.progress(petition).deadline().orElseThrow();
        SignatureId inTime = site.pending(petition, "Ada Example", "ada@example.org");

        site.clock.move(Duration.between(site.clock.instant(), deadline.minusMillis(1)));
        assertThat(site.petitions
                        .confirm(site.token(MailKind.CONFIRM, site.pending(petition, "Bo Example", "bo@example.org")))
                        .isAccepted())
                .isTrue();
        site.clock.move(Duration.ofMillis(1));

        assertThat(site.petitions.progress(petition).state()).isEqualTo(PetitionState.CLOSED);
        assertThat(site.sign(petition, "Cy Example", "cy@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        assertThat(site.store.signature(petition, inTime)).isPresent();
        assertThat(site.counted(petition)).isOne();
    }
}
