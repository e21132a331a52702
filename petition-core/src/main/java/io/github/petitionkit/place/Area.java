package io.github.petitionkit.place;

/** A place that signatures are counted by and that a petition can concern. */
public sealed interface Area permits Country, Region {
    /** {@return what identifies the area among those of its kind} */
    String code();
}
