package io.github.petitionkit.jackson;

import io.github.petitionkit.place.Area;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How finely the public sees the figures of countries and regions. Somebody who signs as the only one of a small country could else see
 * in its figure whether the attempt counts or was held. The sum of all stays exact: among many signatures one attempt does not show
 * in it.
 *
 * @param step figures of countries and regions are shown as multiples of it, rounded down, and left out below it; 1 for exact ones
 */
public record PublicFigures(int step) {
    /** Shows every figure as it is. */
    public static final PublicFigures EXACT = new PublicFigures(1);

    private static final int USUAL_STEP = 5;

    /** Checks the step. */
    public PublicFigures {
        if (step < 1) {
            throw new IllegalArgumentException("The step of public figures is 1 or more, not " + step);
        }
    }

    /** {@return multiples of 5} */
    public static PublicFigures standard() {
        return new PublicFigures(USUAL_STEP);
    }

    /**
     * Rounds figures.
     *
     * @param <A> countries or regions
     * @param exact signatures by area
     * @return the figures to show, in the same order
     */
    public <A extends Area> Map<A, Long> of(Map<A, Long> exact) {
        Map<A, Long> shown = new LinkedHashMap<>();
        exact.forEach((area, count) -> {
            long rounded = count - count % step;
            if (rounded > 0) {
                shown.put(area, rounded);
            }
        });
        return shown;
    }
}
