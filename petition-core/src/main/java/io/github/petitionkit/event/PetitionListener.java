package io.github.petitionkit.event;

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
     * Names the listener, so that an event that it has not handled yet finds it again.
     *
     * @return a name that is the same in every run and unique among the listeners in use
     */
    default String name() {
        return getClass().getName();
    }
}
