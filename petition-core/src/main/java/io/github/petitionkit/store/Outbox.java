package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The transactional outbox: events that wait for delivery. The store writes them together with the changes, so none is
 * lost. Each listener has its own offset in the events of each petition. A node claims events for the time of a lease,
 * delivers them without a transaction or lock, and settles them. If the node crashes in between, the events are
 * delivered again after the lease. Time is the store's, so the clocks of nodes may differ. Thread-safe.
 */
public interface Outbox {
    /**
     * Subscribes a listener. It receives only events written after its first subscription.
     *
     * @param listener the listener's name; subscribing it again changes nothing
     */
    void subscribe(String listener);

    /**
     * Asks to be the node that delivers to a listener for a while. Call it again to go on. A node that is refused leaves
     * its events to the other one, which is told so by {@link #handOver}. A store of one process may let every caller lead.
     *
     * @param listener a subscribed listener's name
     * @param node a random id of the node
     * @param lease how long no other node may lead
     * @return whether the node may deliver
     * @throws IllegalArgumentException if no listener of that name has subscribed
     */
    boolean lead(String listener, UUID node, Duration lease);

    /**
     * Lets other nodes deliver to a listener, unless one of them was refused since the last {@link #lead}. Then it stays as
     * it is: wait a moment, lead again, and deliver what the other one has left.
     *
     * @param listener a subscribed listener's name
     * @param node the id of the node
     * @return whether it does not lead any more
     */
    boolean handOver(String listener, UUID node);

    /**
     * Claims events that wait for a listener: due retries, and the next events of some petitions. No other node gets
     * the next events of these petitions until the lease ends or the claim is settled.
     *
     * @param listener a subscribed listener's name
     * @param most the approximate number of events to claim, 1 or more
     * @param lease how long the claim lasts
     * @return the claims; empty if nothing is due, or all due events are claimed
     * @throws IllegalArgumentException if no listener of that name has subscribed
     */
    List<EventClaim> claim(String listener, int most, Duration lease);

    /**
     * Claims events as {@link #claim} does, for a listener to whom the last of several {@linkplain
     * io.github.petitionkit.event.PetitionEvent.SignatureStateChanged transitions} of signatures of one petition tells as much as
     * all of them. Those that the store leaves out are settled with the next event that it gives. A store may leave out none.
     *
     * @param listener a subscribed listener's name
     * @param most the approximate number of events to claim, with those left out, 1 or more
     * @param lease how long the claim lasts
     * @return as {@link #claim}
     */
    default List<EventClaim> claimLast(String listener, int most, Duration lease) {
        return claim(listener, most, lease);
    }

    /**
     * Records the results of claimed events. Handled events and dead letters are not delivered again. A settlement is
     * ignored if its lease has ended and another node has claimed the events since.
     *
     * @param settlements one settlement for each claim
     */
    void settle(Collection<Settlement> settlements);

    /**
     * Returns the number of events that wait for a listener.
     *
     * @param listener a subscribed listener's name
     * @return the number, including claimed events and those set aside, without dead letters
     */
    long waiting(String listener);

    /**
     * Returns when the oldest event that waits for a listener was written, for operators. A store with many waiting events
     * may look at those that were retried most often, and at the next ones of some petitions.
     *
     * @param listener a subscribed listener's name
     * @return the event's time; empty if nothing waits
     */
    Optional<Instant> oldestWaiting(String listener);

    /** {@return the dead letters, oldest first, at most 1,000} */
    List<DeadLetter> deadLetters();

    /**
     * Looks a dead letter up.
     *
     * @param listener the name of the listener that failed on it
     * @param event the id of the event
     * @return the event; empty if it is not a dead letter
     */
    Optional<PetitionEvent> findDeadLetter(String listener, EventId event);

    /**
     * Removes a dead letter after it has been handled.
     *
     * @param listener the name of the listener that failed on it
     * @param event the id of the event
     * @return whether it existed
     */
    boolean removeDeadLetter(String listener, EventId event);
}
