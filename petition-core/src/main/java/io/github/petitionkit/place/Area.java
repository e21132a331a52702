package io.github.petitionkit.place;

/** A country or region: signatures are counted by it, and a petition can concern it. */
public sealed interface Area permits Country, Region {
    /** {@return the code, unique among areas of its kind} */
    String code();
}
