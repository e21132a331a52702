package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The events that wait to be told. They were written together with the changes that they tell of, so none is lost.
 * Safe for many threads.
 */
public interface Outbox {
    /**
     * Shows waiting events to a courier, petition by petition, and keeps what it makes of them: a delivery that
     * {@linkplain Delivery#isDone() is done} leaves the outbox, any other stays. Of a petition with anything due, all
     * waiting events are shown in order, those not due yet too, so that the courier can keep the order. While a petition's
     * events are being shown, no other thread or node is shown them; a petition that somebody else is busy with is passed
     * over.
     *
     * @param most the most events to show, at least 1
     * @param now the present; a petition with nothing due is passed over
     * @param courier tries one delivery and returns it as it stands then; must not throw
     * @return how many events were shown
     */
    int deliver(int most, Instant now, UnaryOperator<Delivery> courier);

    /** {@return how many events wait, given-up ones not counted} */
    long waiting();

    /** {@return the deliveries that were given up, oldest first, at most 1,000} */
    List<Delivery> givenUp();

    /**
     * Lets a given-up delivery wait again.
     *
     * @param event whose delivery
     * @param now the present, at which it is due
     * @return whether there was one
     */
    boolean retry(EventId event, Instant now);
}
