package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThresholdEventsTest {
    private final Site site = new Site();

    private SignatureId confirmed(PetitionId petition, int number) {
        return site.confirmed(petition, "Ada Example", "signer" + number + "@example.org");
    }

    @Test
    void tellsEachThresholdOnceInAscendingOrder() {
        PetitionId petition = site.open(Policy.builder()
                .threshold(Threshold.at("debate", 3))
                .threshold(Threshold.at("response", 2))
                .threshold(Threshold.of("also-response", Criterion.total(2)))
                .build());

        for (int number = 0; number < 5; number++) {
            confirmed(petition, number);
        }

        assertThat(site.events(PetitionEvent.ThresholdReached.class))
                .extracting(PetitionEvent.ThresholdReached::threshold)
                .containsExactlyInAnyOrder("response", "also-response", "debate")
                .last()
                .isEqualTo("debate");
    }

    @Test
    void opensTheTrackOfItsConsequence() {
        PetitionId petition = site.open(Policy.builder()
                .threshold(Threshold.at("response", 1).opening(Outcome.RESPONSE))
                .build());

        confirmed(petition, 1);

        assertThat(site.petitions
                        .find(petition)
                        .orElseThrow()
                        .outcome(Outcome.RESPONSE)
                        .orElseThrow()
                        .status())
                .isEqualTo(OutcomeStatus.AWAITED);
    }

    @Test
    void isTakenBackWhenTheCountFallsBeforeTheConsequenceAndToldOnlyOnce() {
        PetitionId petition = site.open(Policy.builder()
                .threshold(Threshold.at("response", 2).opening(Outcome.RESPONSE).retractable())
                .build());
        confirmed(petition, 1);
        SignatureId second = confirmed(petition, 2);

        site.petitions.withdraw(petition, second);
        assertThat(site.events(PetitionEvent.ThresholdRetracted.class)).hasSize(1);
        assertThat(site.petitions.find(petition).orElseThrow().outcomes()).isEmpty();

        confirmed(petition, 3);
        assertThat(site.events(PetitionEvent.ThresholdReached.class)).hasSize(1);
        assertThat(site.petitions.find(petition).orElseThrow().outcomes()).containsKey(Outcome.RESPONSE);
    }

    @Test
    void staysReachedOnceTheConsequenceHasHappened() {
        PetitionId petition = site.open(Policy.builder()
                .threshold(Threshold.at("response", 2).opening(Outcome.RESPONSE).retractable())
                .build());
        confirmed(petition, 1);
        SignatureId second = confirmed(petition, 2);
        site.petitions.outcomes().record(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "We will repair it.");

        site.petitions.withdraw(petition, second);

        assertThat(site.events(PetitionEvent.ThresholdRetracted.class)).isEmpty();
        assertThat(site.petitions
                        .find(petition)
                        .orElseThrow()
                        .outcome(Outcome.RESPONSE)
                        .orElseThrow()
                        .status())
                .isEqualTo(OutcomeStatus.GIVEN);
    }

    @Test
    void collectsSponsorsThenGoesToTheModeratorsByItself() {
        PetitionId petition = site.petitions
                .create(
                        Site.FOOTBRIDGE,
                        Policy.builder()
                                .sponsors(2, 3)
                                .moderated()
                                .threshold(Threshold.at("response", 2))
                                .build())
                .orElseThrow()
                .id();
        site.petitions.submit(petition);
        String invitation = site.petitions.links().sponsorInvitation(petition, Duration.ofDays(30));

        for (String sponsor : new String[] {"one@example.org", "two@example.org"}) {
            SigningResult result = site.petitions.sign(
                    petition,
                    SignatureRequest.of("A Sponsor", sponsor, "GB"),
                    SigningContext.builder().invitation(invitation).build());
            site.petitions.confirm(
                    site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
        }

        assertThat(site.petitions.find(petition).orElseThrow().life().state()).isEqualTo(PetitionState.IN_MODERATION);
        assertThat(site.events(PetitionEvent.ThresholdReached.class))
                .as("thresholds are judged from the opening on")
                .isEmpty();
        site.petitions.moderation().approve(petition, 0, Actor.staff("7"));
        assertThat(site.events(PetitionEvent.ThresholdReached.class)).hasSize(1);
    }

    @Test
    void takesNoSponsorWithoutAnInvitation() {
        PetitionId petition = site.petitions
                .create(Site.FOOTBRIDGE, Policy.builder().sponsors(1, 1).build())
                .orElseThrow()
                .id();
        site.petitions.submit(petition);

        assertThat(site.petitions.sign(
                        petition,
                        SignatureRequest.of("A Sponsor", "one@example.org", "GB"),
                        SigningContext.builder().invitation("forged").build()))
                .isInstanceOf(SigningResult.NotEligible.class);
    }
}
