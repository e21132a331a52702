package io.github.petitionkit;

import io.github.petitionkit.internal.MovementFollower;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;

/**
 * Movements: petitions that share a hashtag, or were joined to it by hand. The store keeps the figures. They follow in
 * the background, a moment after each signature, on any number of nodes. Every node reads the same figures. Thread-safe.
 * All methods throw {@link StoreException} if the store cannot be reached.
 */
public final class Movements {
    private final PetitionStore store;
    private final InstantSource clock;
    private final MovementFollower follower;

    Movements(PetitionStore store, MovementFollower follower, InstantSource clock) {
        this.store = store;
        this.follower = follower;
        this.clock = clock;
    }

    /** {@return all movements that have petitions, in order} */
    public NavigableSet<Hashtag> all() {
        return store.movements().movements();
    }

    /**
     * Returns the petitions of a movement, in any state.
     *
     * @param movement its hashtag, in any spelling
     * @return their ids in order; empty if no petition has this hashtag
     */
    public NavigableSet<PetitionId> petitions(Hashtag movement) {
        return store.movements().petitions(movement);
    }

    /**
     * Returns a movement's progress. The cost depends neither on its signatures nor on its petitions.
     *
     * @param movement its hashtag, in any spelling
     * @return its figures; zeros for a movement without petitions
     */
    public MovementProgress progress(Hashtag movement) {
        return store.movements().progress(movement, clock.instant());
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
            List<Trending.Ranked> ranking = store.movements().trending(asked, now);
            List<Trending.Ranked> open = ranking.stream()
                    .filter(ranked -> isOpen(ranked.petition(), now))
                    .limit(most)
                    .toList();
            if (open.size() == most || ranking.size() < asked) {
                return open;
            }
        }
    }

    private boolean isOpen(PetitionId petition, Instant now) {
        return store.find(petition)
                .filter(known -> known.stateAt(now) == PetitionState.OPEN)
                .isPresent();
    }

    /**
     * Counts a movement anew from the history of its petitions, after a restored backup or an edit of the tables by hand. Its
     * figures stay readable and go on meanwhile, and the new ones replace them at the end. The cost is linear in the
     * number of its signatures, in steps of some hundreds. If it is interrupted, call it again.
     *
     * @param movement its hashtag
     */
    public void rebuild(Hashtag movement) {
        follower.rebuild(movement);
    }
}
