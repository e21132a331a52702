package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Replays the events before the start of the site. It runs while the library is built, so that the site's listeners
 * begin after it, as with an existing database.
 */
@Component
@Profile("demonstration")
class Past implements PetitionsCustomizer {
    static final Actor MODERATOR = Actor.staff("moderator");

    private static final int FARM_HOUR = Crowd.HOURS - 20;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final PetitionStore store;
    private final Keyring keyring;
    private final ReplayClock clock;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Crowd crowd;
    private final Map<PetitionId, Double> shares = new LinkedHashMap<>();

    Past(PetitionStore store, Keyring keyring, ReplayClock clock, DemonstrationProperties story) {
        this.store = store;
        this.keyring = keyring;
        this.clock = clock;
        this.crowd = new Crowd(clock, now.minus(Duration.ofHours(Crowd.HOURS)), story.signers(), story.seed());
    }

    @Override
    public void customize(PetitionsBuilder unused) {
        Queue<String> farmed = new ArrayDeque<>();
        Petitions petitions = Petitions.builder(keyring)
                .mailer(mail -> farmed.add(mail.token()))
                .store(store)
                .clock(clock)
                .executor(Runnable::run)
                .build();
        clock.standAt(now.minus(Duration.ofHours(Crowd.HOURS)));
        shares.put(
                open(
                        petitions,
                        Story.namedContact(),
                        policy().toBuilder()
                                .threshold(Story.HEARD_IN_FIVE_COUNTRIES)
                                .build()),
                0.8);
        shares.put(open(petitions, Story.granted(), policy()), 0.06);
        shares.put(open(petitions, Story.frontDesks(), policy()), 0.06);
        shares.put(open(petitions, Story.french(), policy()), 0.04);
        shares.put(open(petitions, Story.german(), policy()), 0.03);
        shares.put(open(petitions, Story.spanish(), policy()), 0.01);
        crowd.signUntil(FARM_HOUR, petitions, shares);
        Instant farming = now.minus(Duration.ofHours(Crowd.HOURS - FARM_HOUR)).minus(HALF_AN_HOUR);
        new SignUpFarm(petitions, farmed, clock)
                .against(shares.keySet().iterator().next(), farming);
        crowd.signUntil(Crowd.HOURS - 1, petitions, shares);
    }

    static Policy policy() {
        return Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC)
                .moderated()
                .threshold(Threshold.at("answer", 10_000).opening(Outcome.RESPONSE))
                .threshold(Threshold.at("debate", 100_000).opening(Outcome.DEBATE))
                .build();
    }

    private static PetitionId open(Petitions petitions, Content content, Policy policy) {
        PetitionId id = petitions.create(content, policy).orElseThrow().id();
        petitions.submit(id);
        petitions.moderation().approve(id, 0, MODERATOR);
        return id;
    }

    Instant now() {
        return now;
    }

    Crowd crowd() {
        return crowd;
    }

    Map<PetitionId, Double> shares() {
        return shares;
    }
}
