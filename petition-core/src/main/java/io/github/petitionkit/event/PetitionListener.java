package io.github.petitionkit.event;

import java.util.List;

/**
 * Is told what has happened. Called after the change is durable, at least once per event, in order per petition, from any
 * thread. An exception means "not handled": the event comes again later, other listeners do not wait for it.
 */
@FunctionalInterface
public interface PetitionListener {
    /**
     * Handles one event. De-duplicate on {@link PetitionEvent#id()} where handling it twice would hurt.
     *
     * @param event what has happened
     */
    void on(PetitionEvent event);

    /**
     * Prepares for events that come next, where that is cheaper together than one by one: fetching what they are about, for
     * instance. They are handed to what this returns, at once and in this order; not all of them, if one is not handled.
     *
     * @param events of one petition, a hundred at most
     * @return what handles them; this listener itself unless overridden
     */
    default PetitionListener preparedFor(List<PetitionEvent> events) {
        return this;
    }

    /**
     * Names the listener, so that an event that it has not handled yet finds it again.
     *
     * @return a name that is the same in every run and unique among the listeners in use
     */
    default String name() {
        return getClass().getName();
    }
}
