package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads that a replica may answer. It does so if it is not older than its staleness, and shows all that this node has written
 * or read of the same petitions on the primary: so who signs here sees the own signature counted, and no count goes back. The primary
 * answers otherwise, and when the replica fails. Thread-safe.
 */
public final class PublicReads implements AutoCloseable {
    private static final int MOST_KNOWN = 10_000;

    private final TransactionRunner primary;
    private final @Nullable ReplicaProgress replica;
    private final LongSupplier ticker;
    /** When this node last saw a petition on the primary. */
    private final Map<PetitionId, Long> seen = new ConcurrentHashMap<>();

    private volatile long changed;

    private PublicReads(TransactionRunner primary, @Nullable ReplicaProgress replica, LongSupplier ticker) {
        this.primary = primary;
        this.replica = replica;
        this.ticker = ticker;
        this.changed = ticker.getAsLong();
    }

    /** Makes reads that the primary answers. */
    public static PublicReads of(TransactionRunner primary) {
        return new PublicReads(primary, null, System::nanoTime);
    }

    /**
     * Makes reads that a replica may answer, and starts to follow its progress.
     *
     * @param staleness the greatest age of what the replica shows
     */
    public static PublicReads of(TransactionRunner primary, TransactionRunner replica, Duration staleness) {
        ReplicaProgress progress = new ReplicaProgress(primary, replica, staleness, System::nanoTime);
        progress.start();
        return new PublicReads(primary, progress, System::nanoTime);
    }

    /** Notes that this node has committed a change of what searches and lists show. */
    public void changed() {
        changed = ticker.getAsLong();
    }

    /** Notes that this node has committed a write of a petition. */
    public void wrote(PetitionId petition) {
        if (replica != null) {
            if (seen.size() > MOST_KNOWN) {
                changed();
                seen.clear();
            }
            seen.put(petition, ticker.getAsLong());
        }
    }

    /**
     * Reads across petitions.
     *
     * @param what the action, for the message "Could not …"
     */
    public <T> T read(String what, TransactionCallback<T> work) {
        return read(what, Set.of(), work);
    }

    /**
     * Reads some petitions.
     *
     * @param what the action, for the message "Could not …"
     */
    public <T> T read(String what, Collection<PetitionId> about, TransactionCallback<T> work) {
        ReplicaProgress from = replica;
        if (from == null || primary.hosts().isPresent() || !isShown(about, from)) {
            return readPrimary(what, about, work);
        }
        try {
            return from.read(what, work);
        } catch (StoreException | NoSuchPetitionException behind) {
            return readPrimary(what, about, work);
        }
    }

    private boolean isShown(Collection<PetitionId> about, ReplicaProgress by) {
        return by.shows(changed) && about.stream().map(seen::get).allMatch(at -> at == null || by.shows(at));
    }

    private <T> T readPrimary(String what, Collection<PetitionId> about, TransactionCallback<T> work) {
        T result = primary.read(what, work);
        about.forEach(this::wrote);
        return result;
    }

    /** Stops to follow the replica, and returns its connections to their pool. */
    @Override
    public void close() {
        if (replica != null) {
            replica.close();
        }
    }
}
