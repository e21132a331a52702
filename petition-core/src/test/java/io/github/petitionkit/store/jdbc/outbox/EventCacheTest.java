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

    private static EventRow row(PetitionId petition, long from, long to, long mark) {
        return new EventRow(petition, mark, new EventBatch(events(petition, from, to)));
    }

    @Test
    void givesTheEventsOfARow() {
        EventRow row = row(PETITION, 5, 8, 17);
        recent.add(row);
        recent.add(row(OTHER, 5, 8, 17));

        assertThat(recent.find(new EventRow.Key(PETITION, 7, 17))).contains(row.events());
    }

    @Test
    void doesNotKnowARowOfAnotherWriteWithTheSameNumbers() {
        recent.add(row(PETITION, 5, 8, 17));

        assertThat(recent.find(new EventRow.Key(PETITION, 7, 18))).isEmpty();
        assertThat(recent.find(new EventRow.Key(PETITION, 6, 17))).isEmpty();
        assertThat(recent.find(new EventRow.Key(OTHER, 7, 17))).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        recent.add(row(OTHER, 0, 10, 1));
        recent.add(row(PETITION, 0, 10_000, 2));
        recent.add(row(PETITION, 10_000, 20_000, 3));

        assertThat(recent.find(new EventRow.Key(OTHER, 9, 1))).isEmpty();
        assertThat(recent.find(new EventRow.Key(PETITION, 9_999, 2))).isPresent();

        recent.add(row(PETITION, 20_000, 20_001, 4));

        assertThat(recent.find(new EventRow.Key(PETITION, 9_999, 2))).isEmpty();
        assertThat(recent.find(new EventRow.Key(PETITION, 19_999, 3))).isPresent();
    }
}
