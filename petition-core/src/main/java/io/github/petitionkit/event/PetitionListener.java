package io.github.petitionkit.event;

import java.util.List;

/**
 * Receives the events of petitions. The library calls it after commit, at least once for each event, outside any
 * transaction, concurrently from background threads. If it throws, the event is delivered again later. Other listeners
 * do not wait for it, nor do other events unless {@link #order} asks for it.
 */
@FunctionalInterface
public interface PetitionListener {
    /**
     * Handles one event. De-duplicate on {@link PetitionEvent#id()} if handling it twice would do harm.
     *
     * @param event the event
     */
    void on(PetitionEvent event);

    /**
     * Prepares for a batch of events, for example by fetching their signatures with one query. The returned listener
     * receives the events of the batch, concurrently if the order is {@link DeliveryOrder#INDEPENDENT}. It may not
     * receive all of them.
     *
     * @param events events of one or several petitions, those of one in order; at most about {@link
     *     DeliveryPolicy#batch}
     * @return the listener for these events; by default this one
     */
    default PetitionListener preparedFor(List<PetitionEvent> events) {
        return this;
    }

    /**
     * Returns the order in which this listener needs the events of one petition. Events of different petitions have no
     * order.
     *
     * @return the order; by default {@link DeliveryOrder#INDEPENDENT}
     */
    default DeliveryOrder order() {
        return DeliveryOrder.INDEPENDENT;
    }

    /**
     * Returns the name of the listener. The store keeps the position of each listener by this name. The default is the name
     * of the class, so override this method before you rename the class.
     *
     * @return a name that does not change between runs and is unique among the listeners in use
     */
    default String name() {
        return getClass().getName();
    }
}
