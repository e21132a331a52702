package io.github.petitionkit.event;

/** The order in which a listener receives the events of one petition. */
public enum DeliveryOrder {
    /**
     * No order: several events are delivered at the same time. A failed event is retried alone, while later ones are
     * delivered. For listeners whose events are independent of each other, such as mail.
     */
    INDEPENDENT,
    /**
     * One after another, in the order of their numbers. A failed event delays the later ones of its petition until it
     * is handled or becomes a dead letter. Other petitions are not affected.
     */
    BY_PETITION
}
