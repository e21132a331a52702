package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import java.time.Instant;
import java.util.List;

/**
 * The events that wait to be told. They were written together with the changes that they tell of, so none is lost. Each
 * listener has its own place in the events of each petition: it sees them in order, and one that fails holds up nobody
 * else. Safe for many threads.
 */
public interface Outbox {
    /**
     * Begins to keep events for a listener. Events that were written before anybody listened are not kept.
     *
     * @param listener the listener's name; naming it again changes nothing
     */
    void subscribe(String listener);

    /**
     * Shows a listener's waiting events to a courier, petition by petition, each petition's in order, until nothing waits
     * or the courier does not go on. What is done or given
     * up is not shown again; what is to be tried later holds up the later events of its petition, for this listener. While
     * a petition's events are being shown to a listener, no other thread or node shows them to it; a petition that somebody
     * else is busy with is passed over.
     *
     * @param listener a subscribed listener's name
     * @param now the present
     * @param courier carries the events; must not throw
     * @return how many events were shown
     */
    int deliver(String listener, Instant now, EventHandler courier);

    /**
     * How many events wait for a listener.
     *
     * @param listener a subscribed listener's name
     * @return the number, without those that were given up
     */
    long waiting(String listener);

    /** {@return what was given up, oldest first, at most 1,000} */
    List<DeadLetter> deadLetters();

    /**
     * Carries an event once more that was given up.
     *
     * @param listener whom to tell
     * @param event what to tell
     * @param courier carries it; what it says is done is no longer given up
     * @return whether it is done
     */
    boolean retry(String listener, EventId event, EventHandler courier);
}
