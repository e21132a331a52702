package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.PetitionStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes a head of every petition each night. */
@Component
class EveryNight {
    private final PetitionStore store;
    private final Heads heads;

    EveryNight(PetitionStore store, Heads heads) {
        this.store = store;
        this.heads = heads;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "UTC")
    void publish() {
        List<PetitionId> petitions;
        try (Stream<PetitionId> ids = store.petitions()) {
            petitions = ids.toList();
        }
        petitions.forEach(heads::publish);
    }
}
