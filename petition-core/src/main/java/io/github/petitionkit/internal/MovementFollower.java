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
import io.github.petitionkit.store.SignerKeys;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Steps for the events of a batch; what is left waits for the next one, so that other petitions do not wait for it. */
    private static final int SOME_STEPS = 20;

    private final PetitionStore store;
    private final MovementStore figures;
    private final SignerKeys people;
    private volatile boolean isStopped;

    public MovementFollower(PetitionStore store, Identities identities) {
        this.store = store;
        this.figures = store.movements();
        this.people = new Signers(identities);
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
                if (changesFigures(event)) {
                    Set<SignatureId> ofPetition = changed.computeIfAbsent(event.petition(), first -> new HashSet<>());
                    if (event instanceof PetitionEvent.SignerCorrected corrected) {
                        ofPetition.add(corrected.signature());
                    }
                }
            }
        }

        @Override
        public void on(PetitionEvent event) {
            if (event instanceof PetitionEvent.PetitionCreated
                    || event instanceof PetitionEvent.PetitionStateChanged
                    || event instanceof PetitionEvent.PetitionChanged
                    || event instanceof PetitionEvent.MovementJoined) {
                if (!enrol(event.petition(), SOME_STEPS)) {
                    throw left();
                }
            } else if (changesFigures(event)) {
                followOnce(event);
            }
        }

        private void followOnce(PetitionEvent event) {
            if (!isFollowed) {
                isFollowed = true;
                try {
                    if (!changed.isEmpty() && !follow(changed, SOME_STEPS)) {
                        failure = left();
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

    private static boolean changesFigures(PetitionEvent event) {
        return event instanceof PetitionEvent.SignerCorrected || event instanceof PetitionEvent.SignatureStateChanged;
    }

    private static PostponedEventException left() {
        return new PostponedEventException("There is more to follow", Duration.ZERO);
    }

    /** Enters and leaves movements, step by step; once more at the end, to forget what has been left. */
    private boolean enrol(PetitionId petition, int most) {
        figures.enrol(petition);
        boolean isDone = follow(Map.of(petition, Set.of()), most);
        if (isDone) {
            figures.enrol(petition);
        }
        return isDone;
    }

    /** Follows petitions for some steps, and returns whether it has come to the end. */
    private boolean follow(Map<PetitionId, Set<SignatureId>> changed, int most) {
        boolean isDone = changed.isEmpty();
        for (int steps = 0; !isDone && !isStopped && steps < most; steps++) {
            isDone = figures.follow(changed, people);
        }
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
            return enrol(petition, Integer.MAX_VALUE);
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
        Map<PetitionId, Set<SignatureId>> all = figures.petitions(movement).stream()
                .collect(Collectors.toMap(petition -> petition, petition -> Set.of()));
        follow(all, Integer.MAX_VALUE);
    }

    /** Ends work that takes many steps after the present one. */
    public void stop() {
        isStopped = true;
    }

    /** The signers, as this node's keyring knows them. */
    private record Signers(Identities identities) implements SignerKeys {
        @Override
        public List<SignerKey> of(Signature signature) {
            Identity nobody = Identity.erased(signature.id().value());
            return signature.identity().equals(nobody) ? List.of() : Identity.unique(signature.candidates(identities));
        }

        @Override
        public Optional<String> onlyKey() {
            List<String> keys = identities.keyIds();
            return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
        }
    }
}
