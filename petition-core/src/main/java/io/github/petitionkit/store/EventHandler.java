package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.util.List;

/** Carries an event from the {@link Outbox} to one listener. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Learns which events come next, before they are carried one by one. Does nothing unless overridden.
     *
     * @param events of one petition, in order
     */
    default void expect(List<PetitionEvent> events) {}

    /**
     * Tries to tell the listener.
     *
     * @param event what to tell
     * @param attempts how often it has been tried before
     * @return how it went
     */
    DeliveryResult carry(PetitionEvent event, int attempts);

    /**
     * Whether to carry one more event. Asked before each. True unless overridden: the round goes on while something waits.
     *
     * @return {@code false} to end the round here
     */
    default boolean goesOn() {
        return true;
    }
}
