package io.github.petitionkit.event;

/** In which order a listener is told the events of one petition. */
public enum DeliveryOrder {
    /**
     * Each event by itself: several are told at once, and one that fails is tried again alone, while later ones go on. For
     * listeners to which events are independent of each other, such as mail.
     */
    INDEPENDENT,
    /**
     * One after another, in the order of their numbers. An event that fails holds up the later ones of its petition until
     * it is handled or given up; other petitions go on.
     */
    BY_PETITION
}
