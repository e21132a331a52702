package io.github.petitionkit.store.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventCacheTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(1, 1));
    private static final PetitionId OTHER = new PetitionId(new UUID(1, 2));

    private final EventCache recent = new EventCache();

    private static List<PetitionEvent> events(PetitionId petition, long from, long to) {
        return LongStream.range(from, to)
                .<PetitionEvent>mapToObj(number -> new PetitionEvent.UpdatePosted(
                        new EventId(petition, number), Instant.EPOCH.plusSeconds(number)))
                .toList();
    }

    private List<Long> numbersFrom(PetitionId petition, long number, int most) {
        return recent.from(petition, number, most).stream()
                .map(event -> event.id().number())
                .toList();
    }

    @Test
    void givesTheEventsOfSeveralWritesInOrderAndNotMoreThanAskedFor() {
        recent.add(events(PETITION, 5, 8));
        recent.add(events(OTHER, 8, 9));
        recent.add(events(PETITION, 8, 12));

        assertThat(numbersFrom(PETITION, 5, 100)).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(numbersFrom(PETITION, 6, 3)).containsExactly(6L, 7L, 8L);
        assertThat(numbersFrom(PETITION, 11, 5)).containsExactly(11L);
        assertThat(numbersFrom(OTHER, 8, 5)).containsExactly(8L);
    }

    @Test
    void stopsWhereAnotherNodeHasWritten() {
        recent.add(events(PETITION, 5, 8));
        recent.add(events(PETITION, 10, 12));

        assertThat(numbersFrom(PETITION, 5, 100)).containsExactly(5L, 6L, 7L);
        assertThat(numbersFrom(PETITION, 8, 100)).isEmpty();
        assertThat(numbersFrom(PETITION, 10, 100)).containsExactly(10L, 11L);
    }

    @Test
    void knowsNothingOfWhatWasBeforeOrIsStillToCome() {
        recent.add(events(PETITION, 5, 8));

        assertThat(numbersFrom(PETITION, 4, 100)).isEmpty();
        assertThat(numbersFrom(PETITION, 8, 100)).isEmpty();
        assertThat(numbersFrom(OTHER, 5, 100)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        recent.add(events(OTHER, 0, 10));
        recent.add(events(PETITION, 0, 10_000));
        recent.add(events(PETITION, 10_000, 20_000));

        assertThat(numbersFrom(OTHER, 0, 1)).isEmpty();
        assertThat(numbersFrom(PETITION, 0, 1)).containsExactly(0L);

        recent.add(events(PETITION, 20_000, 20_001));

        assertThat(numbersFrom(PETITION, 9_999, 1)).isEmpty();
        assertThat(numbersFrom(PETITION, 10_000, 1)).containsExactly(10_000L);
    }
}
