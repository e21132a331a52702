package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * How far the telling of one event has come.
 *
 * @param event what is to be told
 * @param status how far it has come
 * @param attempts how often it has been tried
 * @param dueAt not to be tried before
 * @param told the names of the listeners that have handled it
 */
public record Delivery(PetitionEvent event, Status status, int attempts, Instant dueAt, Set<String> told) {
    /** How far a delivery has come. */
    public enum Status {
        /** It is to be tried, now or later. */
        WAITING,
        /** Every listener has handled it. */
        DONE,
        /** It failed too often; somebody has to look. */
        GIVEN_UP
    }

    /** Copies the set. */
    public Delivery {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(dueAt, "dueAt");
        told = Set.copyOf(told);
    }

    /**
     * A delivery that has not been tried.
     *
     * @param event what is to be told
     * @return the delivery, due at once
     */
    public static Delivery of(PetitionEvent event) {
        return new Delivery(event, Status.WAITING, 0, Instant.EPOCH, Set.of());
    }

    /** {@return whether every listener has handled the event} */
    public boolean isDone() {
        return status == Status.DONE;
    }

    /** {@return the delivery, handled by every listener} */
    public Delivery done() {
        return new Delivery(event, Status.DONE, attempts + 1, dueAt, told);
    }

    /**
     * The delivery, to be tried again.
     *
     * @param handled the listeners that have handled it this time
     * @param later when to try again
     * @return the changed delivery
     */
    public Delivery postponed(Collection<String> handled, Instant later) {
        return new Delivery(event, Status.WAITING, attempts + 1, later, union(handled));
    }

    /**
     * The delivery, given up.
     *
     * @param handled the listeners that have handled it this time
     * @return the changed delivery
     */
    public Delivery givenUp(Collection<String> handled) {
        return new Delivery(event, Status.GIVEN_UP, attempts + 1, dueAt, union(handled));
    }

    /**
     * The delivery, waiting again from the first attempt on.
     *
     * @param now when it is due
     * @return the changed delivery
     */
    public Delivery revived(Instant now) {
        return new Delivery(event, Status.WAITING, 0, now, told);
    }

    private Set<String> union(Collection<String> handled) {
        Set<String> all = new HashSet<>(told);
        all.addAll(handled);
        return all;
    }
}
