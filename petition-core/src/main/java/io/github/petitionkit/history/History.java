package io.github.petitionkit.history;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
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
     * Returns the contribution of one signature to the counts. The counts of a petition are the sum over its
     * signatures.
     *
     * @param signature the signature
     * @return its contribution
     */
    public static TallyChange share(Signature signature) {
        return HistoryEntry.of(0, null, signature, signature.timestamps().receivedAt(), "received", Actor.SYSTEM)
                .tallyChange();
    }

    /**
     * Returns the contribution of a signature, from the facts that matter for counting.
     *
     * @param state its state
     * @param country where the signer lives
     * @param region the host's region there, or {@code null}
     * @param countedAt when it first counted; {@code null} if it does not count
     * @param assurance the proof of the signer's identity
     * @return its contribution
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
     * Returns the change of the number of counted signatures between two instants, by cause.
     *
     * @param entries one petition's history in order, from the first; not closed here
     * @param from the earlier instant, exclusive
     * @param to the later or the same instant, inclusive
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
     * Rebuilds the counts at an instant.
     *
     * @param entries one petition's history in order, from the first; not closed here
     * @param at the instant, inclusive
     * @return the tally; its last hour and last 24 hours end at the instant
     */
    public static Tally tallyAt(Stream<HistoryEntry> entries, Instant at) {
        RunningTally tally = new RunningTally();
        entries.takeWhile(entry -> !entry.at().isAfter(at)).forEachOrdered(entry -> tally.apply(entry.tallyChange()));
        return tally.snapshot(at);
    }
}
