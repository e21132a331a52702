package io.github.petitionkit.movement;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The petitions with the most counted signatures in a moving window. The window is a number of whole minutes of which the
 * present one is the last, as in {@link io.github.petitionkit.tally.Tally}: half-open, so that a signature is never in two
 * windows that follow each other. What leaves the count leaves the window. Where two have as many, the one that opened
 * later comes first.
 *
 * <p>Cost: a signature costs the logarithm of the number of petitions in the window, and the top {@code k} cost {@code k};
 * nothing is scanned. Not thread-safe.
 */
public final class Trending {
    private final Duration window;
    private final Map<PetitionId, Ranked> ranked = new HashMap<>();
    private final TreeSet<Ranked> ranking = new TreeSet<>(Ranked.ORDER);
    private final NavigableMap<Instant, Map<PetitionId, Set<SignatureId>>> minutes = new TreeMap<>();

    /**
     * Begins with nothing.
     *
     * @param window how far to look back: whole minutes, at least one
     */
    public Trending(Duration window) {
        if (window.toMinutes() < 1 || !window.equals(Duration.ofMinutes(window.toMinutes()))) {
            throw new IllegalArgumentException("A window has 1 or more whole minutes, not " + window);
        }
        this.window = window;
    }

    /**
     * A petition with its place.
     *
     * @param petition which petition
     * @param openedAt when it opened
     * @param signatures how many counted signatures came in the window, at least 1
     */
    public record Ranked(PetitionId petition, Instant openedAt, long signatures) {
        private static final Comparator<Ranked> ORDER = Comparator.comparingLong(Ranked::signatures)
                .reversed()
                .thenComparing(Ranked::openedAt, Comparator.reverseOrder())
                .thenComparing(Ranked::petition);

        /** Rejects {@code null}. */
        public Ranked {
            Objects.requireNonNull(petition, "petition");
            Objects.requireNonNull(openedAt, "openedAt");
        }
    }

    /**
     * A signature counts since an instant. Telling it twice changes nothing.
     *
     * @param petition of which petition
     * @param openedAt when that opened
     * @param signature which signature
     * @param countedAt since when it counts
     */
    public void add(PetitionId petition, Instant openedAt, SignatureId signature, Instant countedAt) {
        boolean isNew = minutes.computeIfAbsent(minute(countedAt), first -> new HashMap<>())
                .computeIfAbsent(petition, first -> new HashSet<>())
                .add(signature);
        if (isNew) {
            rank(petition, openedAt, 1);
        }
    }

    /**
     * A signature does not count any more. Telling it twice changes nothing.
     *
     * @param petition of which petition
     * @param signature which signature
     * @param countedAt since when it had counted
     */
    public void remove(PetitionId petition, SignatureId signature, Instant countedAt) {
        Ranked known = ranked.get(petition);
        Set<SignatureId> then =
                minutes.getOrDefault(minute(countedAt), Map.of()).get(petition);
        if (known != null && then != null && then.remove(signature)) {
            rank(petition, known.openedAt(), -1);
        }
    }

    private void rank(PetitionId petition, Instant openedAt, long delta) {
        Ranked before = ranked.get(petition);
        long signatures = delta;
        if (before != null) {
            ranking.remove(before);
            signatures += before.signatures();
        }
        if (signatures == 0) {
            ranked.remove(petition);
        } else {
            Ranked after = new Ranked(petition, openedAt, signatures);
            ranked.put(petition, after);
            ranking.add(after);
        }
    }

    /**
     * The petitions that move most.
     *
     * @param most how many at most
     * @param now the present, never before an earlier call's
     * @return the ranking; those without a signature in the window are not in it
     */
    public List<Ranked> top(int most, Instant now) {
        forgetBefore(minute(now).plus(Duration.ofMinutes(1)).minus(window));
        List<Ranked> top = new ArrayList<>();
        for (Ranked next : ranking) {
            if (top.size() >= most) {
                break;
            }
            top.add(next);
        }
        return top;
    }

    private void forgetBefore(Instant start) {
        Map<Instant, Map<PetitionId, Set<SignatureId>>> old = minutes.headMap(start, false);
        for (Map<PetitionId, Set<SignatureId>> minute : old.values()) {
            minute.forEach((petition, signatures) -> forget(petition, signatures.size()));
        }
        old.clear();
    }

    private void forget(PetitionId petition, int signatures) {
        Ranked known = ranked.get(petition);
        if (known != null) {
            rank(petition, known.openedAt(), -signatures);
        }
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
