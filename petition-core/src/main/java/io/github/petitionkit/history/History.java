package io.github.petitionkit.history;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.tally.TallyChange;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rebuilds counts from history entries. */
public final class History {
    private History() {}

    /**
     * What one signature is worth in the counts, as it is now. The counts of a petition are the sum over its signatures.
     *
     * @param signature which signature
     * @return its share
     */
    public static TallyChange share(Signature signature) {
        return HistoryEntry.of(0, null, signature, signature.timestamps().receivedAt(), "received", Actor.SYSTEM)
                .tallyChange();
    }

    /**
     * The same of a signature of which no more is known than what counts.
     *
     * @param state its state
     * @param country where the signer lives
     * @param region the host's region there, or {@code null}
     * @param countedAt since when it counts; {@code null} where it does not
     * @param assurance the proof of who the signer is
     * @return its share
     */
    public static TallyChange share(
            SignatureState state,
            Country country,
            @Nullable Region region,
            @Nullable Instant countedAt,
            Assurance assurance) {
        return TallyChange.received(1).plus(HistoryEntry.worth(state, country, region, countedAt, assurance));
    }

    /**
     * What happened to the number of counted signatures between two instants, by cause.
     *
     * @param entries one petition's history in order, from the first; not closed here
     * @param from the earlier instant; what happened at it is before
     * @param to the later instant, or the same; what happened at it is in it
     * @return the difference
     * @throws IllegalArgumentException if the instants are in the wrong order
     */
    public static Difference difference(Stream<HistoryEntry> entries, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("From %s to %s: give the earlier instant first".formatted(from, to));
        }
        Difference.Collector collector = new Difference.Collector(from, to);
        entries.takeWhile(entry -> !entry.at().isAfter(to)).forEachOrdered(collector::add);
        return collector.difference();
    }

    /**
     * The counts as they stood at an instant.
     *
     * @param entries one petition's history in order, from the first; not closed here
     * @param at the instant, inclusive: what happened at it is counted
     * @return the tally; its last hour and last 24 hours are seen from the instant
     */
    public static Tally tallyAt(Stream<HistoryEntry> entries, Instant at) {
        RunningTally tally = new RunningTally();
        entries.takeWhile(entry -> !entry.at().isAfter(at)).forEachOrdered(entry -> tally.apply(entry.tallyChange()));
        return tally.snapshot(at);
    }
}
