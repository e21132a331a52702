package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The events that wait to be told: a transactional outbox. They were written together with the changes that they tell of, so
 * none is lost. Each listener has its own place in the events of each petition. Events are claimed for the time of a lease,
 * told without any transaction or lock, and settled: a node that dies in between leaves nothing behind but events that are
 * told again when the lease has ended. Time is the store's, so that clocks of nodes may disagree. Safe for many threads.
 */
public interface Outbox {
    /**
     * Begins to keep events for a listener. Events that were written before anybody listened are not kept.
     *
     * @param listener the listener's name; naming it again changes nothing
     */
    void subscribe(String listener);

    /**
     * Claims events that wait for a listener: those that are due again, and the next ones of some petitions. Nobody else
     * gets the next events of such a petition until the lease ends or the claim is settled.
     *
     * @param listener a subscribed listener's name
     * @param most about how many events to claim in all, 1 or more
     * @param lease how long to keep everybody else from them
     * @return the claims; empty where nothing is due, or all that is due is claimed
     * @throws IllegalArgumentException if nobody of that name has subscribed
     */
    List<EventClaim> claim(String listener, int most, Duration lease);

    /**
     * Writes down what became of claimed events. What is done or given up is not told again. A claim whose lease has ended
     * and whose events somebody else has claimed since changes nothing.
     *
     * @param settlements one for each claim
     */
    void settle(Collection<Settlement> settlements);

    /**
     * How many events wait for a listener.
     *
     * @param listener a subscribed listener's name
     * @return the number, with those that are claimed and those set aside, without those that were given up
     */
    long waiting(String listener);

    /** {@return what was given up, oldest first, at most 1,000} */
    List<DeadLetter> deadLetters();

    /**
     * Looks an event up that was given up.
     *
     * @param listener who failed on it
     * @param event which event
     * @return the event; empty where it is not given up
     */
    Optional<PetitionEvent> findGivenUp(String listener, EventId event);

    /**
     * Forgets an event that was given up, because it has been handled after all.
     *
     * @param listener who failed on it
     * @param event which event
     * @return whether it was there
     */
    boolean removeGivenUp(String listener, EventId event);
}
