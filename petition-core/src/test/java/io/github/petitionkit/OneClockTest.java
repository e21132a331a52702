package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clock is given in one place. */
class OneClockTest {
    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final PetitionStore store = StoreUnderTest.empty(clock);

    @Test
    void isThatOfTheStoreUnlessAnotherIsGiven() {
        Petitions petitions = Petitions.builder(Keyring.random()).store(store).build();
        clock.move(Duration.ofDays(400));
        PetitionId petition = petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();

        assertThat(petitions.find(petition).orElseThrow().life().createdAt()).isEqualTo(clock.instant());
        assertThat(petitions.progress(petition).tally().at()).isEqualTo(clock.instant());
    }
}
