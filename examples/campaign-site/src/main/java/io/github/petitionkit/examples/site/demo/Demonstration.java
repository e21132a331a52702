package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.examples.site.proof.Heads;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Replays the last hour of the demonstration on the started site, before its first visitor. */
@Component
@Profile("demonstration")
class Demonstration implements SmartInitializingSingleton {
    private final Petitions petitions;
    private final ReplayClock clock;
    private final Owners owners;
    private final Heads heads;
    private final Past past;

    Demonstration(Petitions petitions, ReplayClock clock, Owners owners, Heads heads, Past past) {
        this.petitions = petitions;
        this.clock = clock;
        this.owners = owners;
        this.heads = heads;
        this.past = past;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Iterator<PetitionId> ids = past.shares().keySet().iterator();
        PetitionId main = ids.next();
        PetitionId granted = ids.next();
        owners.put(main, "creator");
        heads.publish(main);
        petitions
                .updates()
                .post(
                        main,
                        "Two more districts join",
                        "Since Monday every new report in two more districts has had a named contact. Your names did that.");
        petitions
                .outcomes()
                .record(
                        granted,
                        Outcome.DECISION,
                        OutcomeStatus.GIVEN,
                        "The office publishes the figures from January on, every month and for each district.");
        petitions.close(granted, Past.MODERATOR);
        submit();
        seekSponsors();
        past.crowd().signUntil(Crowd.HOURS, petitions, past.shares());
        new BotRun(petitions, clock).against(main, past.now().minus(Duration.ofMinutes(50)));
        clock.goOn();
        heads.publish(main);
    }

    private void submit() {
        PetitionId waiting = petitions
                .create(Story.inModeration(), Past.policy())
                .orElseThrow()
                .id();
        petitions.submit(waiting);
    }

    private void seekSponsors() {
        PetitionId seeking = petitions
                .create(
                        Story.seekingSponsors(),
                        Past.policy().toBuilder().sponsors(3, 20).build())
                .orElseThrow()
                .id();
        petitions.submit(seeking);
        owners.put(seeking, "creator");
        petitions.sign(
                seeking,
                SignatureRequest.of("Kim Hafen", "kim.hafen@harbour.example", "GB"),
                SigningContext.builder()
                        .role(SignerRole.CREATOR)
                        .channel(Channel.PARTNER)
                        .build());
    }
}
