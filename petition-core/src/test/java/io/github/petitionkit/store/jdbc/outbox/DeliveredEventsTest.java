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

    private List<PetitionId> settle(String listener, long next, Instant now) {
        List<PetitionId> deletable = delivered.deletableWith(offset(listener, next), now);
        assertThat(delivered.moved(offset(listener, next), deletable)).isEmpty();
        return deletable;
    }

    @Test
    void areDeletedByTheLastListenerThatReceivesThem() {
        assertThat(settle("mail", 3, NOW)).isEmpty();
        assertThat(settle("figures", 2, NOW)).isEmpty();
        assertThat(settle("figures", 3, NOW)).containsExactly(PETITION);
    }

    @Test
    void areLookedForOnceASecondWhileOneListenerIsBehind() {
        assertThat(settle("mail", 3, NOW)).isEmpty();
        assertThat(settle("mail", 4, NOW.plusMillis(999))).isEmpty();
        assertThat(settle("mail", 5, NOW.plusMillis(1_000))).containsExactly(PETITION);
        assertThat(settle("mail", 6, NOW.plusMillis(1_001))).isEmpty();
    }

    @Test
    void areDeletedAfterwardsIfTheLastTwoListenersMoveAtTheSameTime() {
        assertThat(delivered.deletableWith(offset("mail", 3), NOW)).isEmpty();
        assertThat(delivered.deletableWith(offset("figures", 3), NOW)).isEmpty();

        assertThat(delivered.moved(offset("mail", 3), List.of())).isEmpty();
        assertThat(delivered.moved(offset("figures", 3), List.of())).containsExactly(PETITION);
    }
}
