package io.github.petitionkit.event;

import java.util.List;

/**
 * Receives the events of petitions. Called after the change is durable, at least once for each event, outside any
 * transaction, by background threads, for several events at once. Whatever it throws means "not handled": the event comes
 * again later. Other events and other listeners do not wait for it, unless it asks for an {@link #order}.
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
     * instance. What this returns gets them, from several threads at once if the order is {@link DeliveryOrder#INDEPENDENT};
     * it may not get all of them.
     *
     * @param events of one petition, in order; as many at most as {@link DeliveryPolicy#batch} says
     * @return what handles them; this listener itself unless overridden
     */
    default PetitionListener preparedFor(List<PetitionEvent> events) {
        return this;
    }

    /**
     * Says in which order the events of one petition have to come. Those of different petitions come in no order.
     *
     * @return the order; {@link DeliveryOrder#INDEPENDENT} unless overridden
     */
    default DeliveryOrder order() {
        return DeliveryOrder.INDEPENDENT;
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
