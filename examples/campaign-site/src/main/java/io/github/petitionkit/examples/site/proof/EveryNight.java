package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.CronExpression;

/**
 * Publishes a head of every petition each night, once on any number of nodes: the library's jobs run on one node at a
 * time, and a petition that has a head of this day gets no second one.
 */
@Configuration(proxyBeanMethods = false)
class EveryNight {
    private static final CronExpression AFTER_MIDNIGHT = CronExpression.parse("0 5 0 * * *");

    @Bean
    PetitionJob nightlyHeads(PetitionStore store, Heads heads, InstantSource clock) {
        return new PetitionJob("site.heads", AFTER_MIDNIGHT, () -> publish(store, heads, clock));
    }

    private static void publish(PetitionStore store, Heads heads, InstantSource clock) {
        List<PetitionId> petitions;
        try (Stream<PetitionId> ids = store.petitions()) {
            petitions = ids.toList();
        }
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        petitions.stream().filter(id -> isDue(heads, id, today)).forEach(heads::publish);
    }

    private static boolean isDue(Heads heads, PetitionId petition, Instant today) {
        return heads.of(petition).stream()
                .limit(1)
                .noneMatch(latest -> !latest.head().at().isBefore(today));
    }
}
