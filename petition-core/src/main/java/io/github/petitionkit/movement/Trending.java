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
 * The petitions with the most counted signatures in a moving window. The window is a number of whole minutes that ends
 * with the present one, as in {@link io.github.petitionkit.tally.Tally}: half-open, so that a signature is never in two
 * successive windows. A signature that leaves the count leaves the window. Among equals the petition that opened later
 * comes first.
 *
 * <p>Cost: a signature costs the logarithm of the number of petitions in the window, and the top {@code k} cost
 * {@code k}; nothing is scanned. Not thread-safe.
 */
public final class Trending {
    private final Duration window;
    private final Map<PetitionId, Ranked> ranked = new HashMap<>();
    private final TreeSet<Ranked> ranking = new TreeSet<>(Ranked.ORDER);
    private final NavigableMap<Instant, Map<PetitionId, Set<SignatureId>>> minutes = new TreeMap<>();

    /**
     * Makes an empty ranking.
     *
     * @param window the length of the window: whole minutes, at least one
     */
    public Trending(Duration window) {
        if (window.toMinutes() < 1 || !window.equals(Duration.ofMinutes(window.toMinutes()))) {
            throw new IllegalArgumentException("A window has 1 or more whole minutes, not " + window);
        }
        this.window = window;
    }

    /**
     * A petition in the ranking.
     *
     * @param petition which petition
     * @param openedAt when it opened
     * @param signatures number of counted signatures in the window, at least 1
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
     * Adds a counted signature. Repeating the call changes nothing.
     *
     * @param petition its petition
     * @param openedAt when the petition opened
     * @param signature the signature
     * @param countedAt when it first counted
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
     * Removes a signature that no longer counts. Repeating the call changes nothing.
     *
     * @param petition its petition
     * @param signature the signature
     * @param countedAt when it first counted
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
     * Returns the petitions with the most signatures in the window.
     *
     * @param most the length of the ranking, at least 1
     * @param now the present, never before an earlier call's
     * @return the ranking, without petitions that have no signature in the window
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
