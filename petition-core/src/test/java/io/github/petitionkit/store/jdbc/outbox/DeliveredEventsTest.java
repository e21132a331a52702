package io.github.petitionkit.store.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveredEventsTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final DeliveredEvents delivered = new DeliveredEvents(Set.of("mail", "figures"));

    private static List<ListenerOffset> offset(String listener, long next) {
        return List.of(new ListenerOffset(PETITION, listener, new UUID(0, 1), next, 0, null));
    }

    private List<Long> settle(String listener, long next, Instant now) {
        List<DeliveredEvents.Deletable> deletable = delivered.deletableWith(offset(listener, next), now);
        assertThat(delivered.moved(offset(listener, next), deletable, now)).isEmpty();
        return deletable.stream().map(DeliveredEvents.Deletable::first).toList();
    }

    private List<Long> settleBoth(long next) {
        settle("mail", next, NOW);
        return settle("figures", next, NOW);
    }

    @Test
    void areDeletedByTheLastListenerThatReceivesThem() {
        assertThat(settle("mail", 3, NOW)).isEmpty();
        assertThat(settle("figures", 2, NOW)).isEmpty();
        assertThat(settle("figures", 3, NOW)).containsExactly(0L);
    }

    @Test
    void areLookedForOnceASecondWhileOneListenerIsBehind() {
        assertThat(settle("mail", 3, NOW)).isEmpty();
        assertThat(settle("mail", 4, NOW.plusMillis(999))).isEmpty();
        assertThat(settle("mail", 5, NOW.plusMillis(1_000))).containsExactly(0L);
        assertThat(settle("mail", 6, NOW.plusMillis(1_001))).isEmpty();
    }

    @Test
    void areDeletedAfterwardsIfTheLastTwoListenersMoveAtTheSameTime() {
        assertThat(delivered.deletableWith(offset("mail", 3), NOW)).isEmpty();
        assertThat(delivered.deletableWith(offset("figures", 3), NOW)).isEmpty();

        assertThat(delivered.moved(offset("mail", 3), List.of(), NOW)).isEmpty();
        assertThat(delivered.moved(offset("figures", 3), List.of(), NOW))
                .containsExactly(new DeliveredEvents.Deletable(PETITION, 0));
    }

    @Test
    void areDeletedFromWhereTheLastDeletionEnded() {
        settleBoth(3);
        assertThat(settleBoth(9)).containsExactly(3L);
        assertThat(settleBoth(10)).containsExactly(9L);
    }

    @Test
    void areDeletedFromTheThousandthOnIfThereMayBeMoreThanOneDeletionTakes() {
        assertThat(settleBoth(1_001)).containsExactly(0L);
        assertThat(settleBoth(1_002)).containsExactly(1_000L);
        assertThat(settleBoth(1_003)).containsExactly(1_002L);
    }

    @Test
    void areDeletedFromTheFirstOnAfterTheDatabaseHasBeenRestored() {
        settleBoth(50);
        assertThat(settleBoth(20)).containsExactly(0L);
    }
}
