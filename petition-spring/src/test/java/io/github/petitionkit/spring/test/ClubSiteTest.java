package io.github.petitionkit.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.spring.Scene;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PetitionTest
class ClubSiteTest {
    @Test
    void countsAMemberOnceConfirmed(@Autowired Petitions petitions, @Autowired Mailbox mailbox) {
        PetitionId id = Scene.open(petitions);
        petitions.sign(id, SignatureRequest.of("Ada Example", "ada@club.example", "GB"), Scene.browser(1));
        petitions.confirm(mailbox.last().token());

        assertThat(petitions.progress(id).tally().counted()).isOne();
    }

    @Test
    void refusesStrangers(@Autowired Petitions petitions) {
        SigningResult result = petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
        assertThat(result).isInstanceOf(SigningResult.NotEligible.class);
    }

    @Test
    void closesAfterSixMonths(@Autowired Petitions petitions, @Autowired MovableClock clock) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        Policy policy =
                Policy.openFor(Period.ofMonths(6), ZoneId.of("Europe/London")).build();
        PetitionId id = petitions.create(content, policy).orElseThrow().id();
        petitions.open(id);

        clock.move(Duration.ofDays(200));

        assertThat(petitions.progress(id).state()).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void leavesOutWhatHasNothingToDoWithPetitions(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(Turnstile.class)).isEmpty();
        assertThat(context.getBeansOfType(MembersOnly.class)).hasSize(1);
    }
}
