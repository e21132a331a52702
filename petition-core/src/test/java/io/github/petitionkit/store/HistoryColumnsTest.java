package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryColumnsTest {
    private static final Instant START = Instant.parse("1969-12-31T23:59:59.123456789Z");

    private final HistoryColumns history = new HistoryColumns();

    /** Every other entry is of another kind, so that none has the values of its neighbour. */
    private static HistoryEntry entry(long number) {
        SignatureId signature = new SignatureId(new UUID(number, -number));
        Instant at = START.plusNanos(number);
        return number % 2 == 0
                ? new HistoryEntry(
                        number,
                        signature,
                        null,
                        SignatureState.PENDING,
                        Country.of("GB"),
                        null,
                        null,
                        Assurance.NONE,
                        Assurance.NONE,
                        at,
                        "signed",
                        Actor.SIGNER)
                : new HistoryEntry(
                        number,
                        signature,
                        SignatureState.PENDING,
                        SignatureState.CONFIRMED,
                        Country.of("DE"),
                        new Region("R" + number % 7),
                        at.plusSeconds(1),
                        Assurance.VOUCHED,
                        Assurance.EMAIL,
                        at,
                        "confirmed",
                        Actor.staff("7"));
    }

    private static List<HistoryEntry> entries(long first, long size) {
        return LongStream.range(first, size).mapToObj(HistoryColumnsTest::entry).toList();
    }

    /** Around the sizes of one page and of two. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049})
    void returnsEveryEntryAsItWasAdded(int size) {
        entries(0, size).forEach(history::add);

        assertThat(history.size()).isEqualTo(size);
        assertThat(history.from(0).toList()).isEqualTo(entries(0, size));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_023, 1_024, 1_025, 1_499, 1_500, 1_501, Long.MAX_VALUE})
    void beginsWithTheNumberThatIsAskedFor(long first) {
        entries(0, 1_500).forEach(history::add);

        assertThat(history.from(first).toList()).isEqualTo(entries(first, 1_500));
    }

    @Test
    void leavesLaterEntriesOutOfAnEarlierStream() {
        entries(0, 1_023).forEach(history::add);
        Stream<HistoryEntry> before = history.from(0);

        entries(1_023, 1_100).forEach(history::add);

        assertThat(before.toList()).isEqualTo(entries(0, 1_023));
    }
}
