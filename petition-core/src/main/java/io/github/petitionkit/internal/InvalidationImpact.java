package io.github.petitionkit.internal;

import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.tally.TallyChange;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Computes the counts of a petition before and after each of some invalidations, in one pass over its signatures.
 * Memory is needed for the counts, not for the signatures. Not thread-safe.
 */
public final class InvalidationImpact {
    private final RunningTally before = new RunningTally();
    private final List<Taken> invalidations;

    public InvalidationImpact(int invalidations) {
        this.invalidations = Stream.generate(Taken::new).limit(invalidations).toList();
    }

    /** Adds a signature of the petition, in any state. */
    public void add(Signature signature) {
        before.apply(History.share(signature));
    }

    /** Adds an active signature to an invalidation. */
    public void take(int invalidation, Signature signature) {
        invalidations.get(invalidation).add(signature);
    }

    public Preview preview(int invalidation, Petition petition, Instant now) {
        Taken taken = invalidations.get(invalidation);
        RunningTally after = new RunningTally();
        before.figures().forEach(after::set);
        after.apply(TallyChange.sum(taken.changes));
        Tally then = after.snapshot(now);
        Tally today = before.snapshot(now);
        return new Preview(
                taken.found, List.copyOf(taken.sample.values()), today, then, lost(petition, today, then, now));
    }

    private static List<String> lost(Petition petition, Tally before, Tally after, Instant now) {
        Instant opened = petition.signingSince().orElse(now);
        return petition.policy().thresholds().all().stream()
                .filter(threshold -> isMet(threshold, new PetitionFigures(before, opened, now))
                        && !isMet(threshold, new PetitionFigures(after, opened, now)))
                .map(Threshold::code)
                .toList();
    }

    private static boolean isMet(Threshold threshold, PetitionFigures standing) {
        return threshold.criterion().judge(standing).reached();
    }

    /** The signatures of one invalidation. */
    private static final class Taken {
        private static final int AT_ONCE = 1_000;

        private final Map<SignatureState, Long> found = new EnumMap<>(SignatureState.class);
        private final TreeMap<Long, SignatureId> sample = new TreeMap<>();
        private final List<TallyChange> changes = new ArrayList<>();

        /** As good as drawn by chance, and the same each time: the finaliser of SplitMix64 (Steele and others, 2014). */
        private static long lot(SignatureId id) {
            long bits = id.value().getMostSignificantBits() * 31 + id.value().getLeastSignificantBits();
            bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
            bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
            return bits ^ bits >>> 31;
        }

        void add(Signature signature) {
            found.merge(signature.state(), 1L, Long::sum);
            sample.put(lot(signature.id()), signature.id());
            if (sample.size() > Preview.SAMPLE) {
                sample.pollLastEntry();
            }
            Signature removed = signature.to(SignatureState.INVALIDATED, Instant.MAX);
            changes.add(HistoryEntry.of(0, signature, removed, Instant.MAX, "preview", Actor.SYSTEM)
                    .tallyChange());
            if (changes.size() == AT_ONCE) {
                TallyChange sum = TallyChange.sum(changes);
                changes.clear();
                changes.add(sum);
            }
        }
    }
}
