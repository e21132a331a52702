package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MovementStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the figures of movements. An event tells that there is something to follow in a petition, and the figures follow
 * its history from where they are. So an event that comes twice, late or never changes no figure. Thread-safe.
 */
public final class MovementFollower implements GatheringListener {
    private static final Logger LOG = LoggerFactory.getLogger(MovementFollower.class);

    private final PetitionStore store;
    private final MovementStore figures;
    private final Identities identities;
    private volatile boolean isStopped;

    public MovementFollower(PetitionStore store, Identities identities) {
        this.store = store;
        this.figures = store.movements();
        this.identities = identities;
    }

    @Override
    public String name() {
        return "petitionkit.movements";
    }

    /** Follows all petitions of a batch together, with the first of its events. */
    @Override
    public PetitionListener preparedFor(List<PetitionEvent> events) {
        return new Batch(events);
    }

    @Override
    public void on(PetitionEvent event) {
        new Batch(List.of(event)).on(event);
    }

    /**
     * Events that arrive together. If the step fails, the first event of each petition and each correction are delivered
     * again.
     */
    private final class Batch implements PetitionListener {
        private final Map<PetitionId, Set<SignatureId>> changed = new HashMap<>();
        private final Set<PetitionId> failed = new HashSet<>();
        private @Nullable RuntimeException failure;
        private boolean isFollowed;

        Batch(List<PetitionEvent> events) {
            for (PetitionEvent event : events) {
                if (event instanceof PetitionEvent.SignerCorrected corrected) {
                    of(event.petition()).add(corrected.signature());
                } else if (event instanceof PetitionEvent.SignatureStateChanged moved
                        && (moved.entersCount() || moved.leavesCount())) {
                    of(event.petition());
                }
            }
        }

        private Set<SignatureId> of(PetitionId petition) {
            return changed.computeIfAbsent(petition, first -> new HashSet<>());
        }

        @Override
        public void on(PetitionEvent event) {
            if (event instanceof PetitionEvent.PetitionCreated
                    || event instanceof PetitionEvent.PetitionStateChanged
                    || event instanceof PetitionEvent.PetitionChanged
                    || event instanceof PetitionEvent.MovementJoined) {
                enrol(event.petition());
            } else {
                followOnce(event);
            }
        }

        private void followOnce(PetitionEvent event) {
            if (!isFollowed) {
                isFollowed = true;
                try {
                    if (!changed.isEmpty() && !follow(changed)) {
                        failure = new PostponedEventException(
                                "This node stops before it has followed all", Duration.ZERO);
                    }
                } catch (RuntimeException unfollowed) {
                    failure = unfollowed;
                }
            }
            if (failure != null && (failed.add(event.petition()) || event instanceof PetitionEvent.SignerCorrected)) {
                throw failure;
            }
        }
    }

    /** Enters and leaves movements, step by step to the end; once more, to forget what has been left. */
    private void enrol(PetitionId petition) {
        figures.enrol(petition);
        if (follow(Set.of(petition))) {
            figures.enrol(petition);
        }
    }

    private boolean follow(Set<PetitionId> petitions) {
        return petitions.isEmpty()
                || follow(petitions.stream().collect(Collectors.toMap(petition -> petition, petition -> Set.of())));
    }

    /** Follows petitions to the end; returns {@code false} if it was stopped before. */
    private boolean follow(Map<PetitionId, Set<SignatureId>> changed) {
        boolean isDone;
        do {
            isDone = figures.follow(changed, this::people);
        } while (!isDone && !isStopped);
        return isDone;
    }

    /**
     * Follows the petitions of before the first follower, unless that has been done. A node that ends in between leaves the
     * rest to the next start of a node.
     */
    public void begin() {
        try {
            if (figures.isComplete()) {
                return;
            }
            long left;
            try (Stream<PetitionId> petitions = store.petitions()) {
                left = petitions
                        .takeWhile(petition -> !isStopped)
                        .filter(petition -> !isEnrolled(petition))
                        .count();
            }
            if (!isStopped && left == 0) {
                figures.complete();
            }
        } catch (StoreException failure) {
            LOG.warn("Movements do not count older petitions until the next start of a node: {}", failure.getMessage());
        }
    }

    /** One petition that cannot be read does not hold up the others. */
    private boolean isEnrolled(PetitionId petition) {
        try {
            enrol(petition);
            return true;
        } catch (StoreException failure) {
            LOG.warn(
                    "Movements do not count petition {} until the next start of a node: {}",
                    petition,
                    failure.getMessage());
            return false;
        }
    }

    /** Counts a movement anew; what readers see is replaced at the end. */
    public void rebuild(Hashtag movement) {
        figures.startRebuild(movement);
        follow(figures.petitions(movement));
    }

    /** Ends work that takes many steps after the present one. */
    public void stop() {
        isStopped = true;
    }

    private List<SignerKey> people(Signature signature) {
        Identity nobody = Identity.erased(signature.id().value());
        return signature.identity().equals(nobody) ? List.of() : Identity.unique(signature.candidates(identities));
    }
}
