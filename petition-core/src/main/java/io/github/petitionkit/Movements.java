package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Supporters;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Movements: petitions that share a hashtag, or were joined to it by hand. The figures are kept in memory: built from
 * the store at start, then updated by events. A movement's progress costs time linear in the number of its petitions;
 * the ranking of trending petitions reads only memory. Thread-safe.
 */
public final class Movements implements PetitionListener {
    private static final Duration DAY = Duration.ofHours(24);

    private final PetitionStore store;
    private final Identities identities;
    private final InstantSource clock;
    private final Supporters supporters = new Supporters();
    private final Trending trending = new Trending(DAY);
    private final Map<Hashtag, Set<PetitionId>> petitions = new HashMap<>();

    Movements(PetitionStore store, Identities identities, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
        try (Stream<PetitionId> known = store.petitions()) {
            known.toList().forEach(this::learn);
        }
    }

    @Override
    public String name() {
        return "petitionkit.movements";
    }

    @Override
    public synchronized void on(PetitionEvent event) {
        if (event instanceof PetitionEvent.SignatureStateChanged moved) {
            Petition petition = store.find(moved.petition()).orElseThrow();
            store.signature(moved.petition(), moved.signature()).ifPresent(signature -> count(petition, signature));
        } else if (event instanceof PetitionEvent.SignerCorrected corrected) {
            Petition petition = store.find(corrected.petition()).orElseThrow();
            store.signature(corrected.petition(), corrected.signature()).ifPresent(signature -> {
                petition.movements().forEach(movement -> supporters.remove(movement, signature.id()));
                count(petition, signature);
            });
        } else if (event instanceof PetitionEvent.MovementJoined) {
            learn(event.petition());
        } else if (event instanceof PetitionEvent.PetitionCreated
                || event instanceof PetitionEvent.PetitionStateChanged) {
            enrol(store.find(event.petition()).orElseThrow());
        }
    }

    private synchronized void learn(PetitionId id) {
        Petition petition = store.find(id).orElseThrow();
        enrol(petition);
        try (Stream<Signature> signatures = store.signatures(id)) {
            signatures.forEachOrdered(signature -> count(petition, signature));
        }
    }

    private void enrol(Petition petition) {
        petitions.values().forEach(members -> members.remove(petition.id()));
        petition.movements()
                .forEach(movement -> petitions
                        .computeIfAbsent(movement, first -> new TreeSet<>())
                        .add(petition.id()));
    }

    private void count(Petition petition, Signature signature) {
        NavigableSet<Hashtag> movements = petition.movements();
        Instant opened = petition.life().openedAt().orElse(petition.life().createdAt());
        if (signature.state() == SignatureState.CONFIRMED) {
            Collection<SignerKey> keys = keys(signature);
            movements.forEach(movement -> supporters.add(movement, signature.id(), keys));
            trending.add(
                    petition.id(), opened, signature.id(), signature.countedAt().orElseThrow());
        } else {
            movements.forEach(movement -> supporters.remove(movement, signature.id()));
            signature.countedAt().ifPresent(at -> trending.remove(petition.id(), signature.id(), at));
        }
    }

    /**
     * The signer's key under every key of the keyring: finds a person who signed another petition before a key
     * rotation.
     */
    private Collection<SignerKey> keys(Signature signature) {
        EmailAddress email = signature.signer().email();
        PersonName name = signature.signer().name();
        List<Identity> candidates = name == null
                ? List.of(signature.identity())
                : identities.candidates(
                        email,
                        name,
                        signature.signer().livesIn(),
                        signature.signer().postalCode());
        return candidates.stream().map(identity -> identity.keys().get(0)).toList();
    }

    /** {@return all movements, in order} */
    public synchronized NavigableSet<Hashtag> all() {
        return new TreeSet<>(petitions.keySet());
    }

    /**
     * Returns a movement's progress.
     *
     * @param movement its hashtag
     * @return the number of people and the counts of its published petitions; zeros for a movement without petitions
     */
    public MovementProgress progress(Hashtag movement) {
        Set<PetitionId> own;
        long people;
        synchronized (this) {
            own = Set.copyOf(petitions.getOrDefault(movement, Set.of()));
            people = supporters.count(movement);
        }
        Instant now = clock.instant();
        Map<PetitionId, Tally> tallies = new LinkedHashMap<>();
        new TreeSet<>(own).forEach(id -> tallies.put(id, store.tally(id, now)));
        return new MovementProgress(movement, people, tallies);
    }

    /**
     * Ranks the open petitions by counted signatures in the last 24 hours.
     *
     * @param most the length of the ranking, at least 1
     * @return the ranking
     */
    public List<Trending.Ranked> trending(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Ask for 1 or more, not for " + most);
        }
        Instant now = clock.instant();
        for (int asked = most; ; asked = Math.multiplyExact(2, asked)) {
            List<Trending.Ranked> ranking = top(asked, now);
            List<Trending.Ranked> open = ranking.stream()
                    .filter(ranked -> isOpen(ranked.petition(), now))
                    .limit(most)
                    .toList();
            if (open.size() == most || ranking.size() < asked) {
                return open;
            }
        }
    }

    private synchronized List<Trending.Ranked> top(int most, Instant now) {
        return trending.top(most, now);
    }

    private boolean isOpen(PetitionId petition, Instant now) {
        return store.find(petition)
                .filter(known -> known.stateAt(now) == PetitionState.OPEN)
                .isPresent();
    }
}
