package io.github.petitionkit.store;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history of one petition in pages of columns, which takes no object for an entry. An entry is made when it is read.
 * Append-only; not thread-safe, but for the streams that it has returned.
 */
final class HistoryColumns {
    private static final int PAGE = 1 << 10;

    private final List<Page> pages = new ArrayList<>();
    private final Map<Kind, Kind> kinds = new HashMap<>();
    private int size;

    int size() {
        return size;
    }

    /** Appends an entry, whose number is the size before. */
    void add(HistoryEntry entry) {
        if (size % PAGE == 0) {
            pages.add(new Page());
        }
        pages.get(size / PAGE).set(size % PAGE, entry, kinds.computeIfAbsent(Kind.of(entry), kind -> kind));
        size++;
    }

    /** Returns the present entries from a number on; later ones do not enter the stream. */
    Stream<HistoryEntry> from(long first) {
        List<Page> present = List.copyOf(pages);
        return IntStream.range((int) Math.min(first, size), size)
                .mapToObj(number -> present.get(number / PAGE).entry(number, number % PAGE));
    }

    /** What many entries have in common, and share. */
    private record Kind(
            @Nullable SignatureState from,
            SignatureState to,
            Country country,
            @Nullable Region region,
            Assurance assuredBefore,
            Assurance assured,
            String cause,
            Actor by) {
        static Kind of(HistoryEntry entry) {
            return new Kind(
                    entry.from(),
                    entry.to(),
                    entry.country(),
                    entry.region(),
                    entry.assuredBefore(),
                    entry.assured(),
                    entry.cause(),
                    entry.by());
        }
    }

    private static final class Page {
        private final long[] idsHigh = new long[PAGE];
        private final long[] idsLow = new long[PAGE];
        private final Kind[] kinds = new Kind[PAGE];
        private final @Nullable Instant[] countedAt = new Instant[PAGE];
        private final long[] seconds = new long[PAGE];
        private final int[] nanos = new int[PAGE];

        void set(int row, HistoryEntry entry, Kind kind) {
            UUID id = entry.signature().value();
            idsHigh[row] = id.getMostSignificantBits();
            idsLow[row] = id.getLeastSignificantBits();
            kinds[row] = kind;
            countedAt[row] = entry.countedAt();
            Instant at = entry.at();
            seconds[row] = at.getEpochSecond();
            nanos[row] = at.getNano();
        }

        HistoryEntry entry(long number, int row) {
            Kind kind = kinds[row];
            return new HistoryEntry(
                    number,
                    new SignatureId(new UUID(idsHigh[row], idsLow[row])),
                    kind.from(),
                    kind.to(),
                    kind.country(),
                    kind.region(),
                    countedAt[row],
                    kind.assuredBefore(),
                    kind.assured(),
                    Instant.ofEpochSecond(seconds[row], nanos[row]),
                    kind.cause(),
                    kind.by());
        }
    }
}
