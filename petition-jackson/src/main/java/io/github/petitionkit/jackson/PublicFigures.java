package io.github.petitionkit.jackson;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.threshold.Finding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rounding of public figures of countries and regions. Without it the only signer of a small country could see in
 * its figure whether an attempt counts or was held. The total stays exact, because one attempt does not show among many
 * signatures.
 *
 * @param step figures of countries and regions are rounded down to multiples of it, and left out below it; 1 for exact
 *     figures
 */
public record PublicFigures(int step) {
    /** Exact figures. */
    public static final PublicFigures EXACT = new PublicFigures(1);

    private static final int USUAL_STEP = 5;
    private static final int PARTS = 20;

    /** Requires a step of 1 or more. */
    public PublicFigures {
        if (step < 1) {
            throw new IllegalArgumentException("The step of public figures is 1 or more, not " + step);
        }
    }

    /** {@return rounding to multiples of 5} */
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

    /**
     * Rounds up what a country or region still needs.
     *
     * @param exact number of missing signatures
     * @return the figure to show
     */
    public long missing(long exact) {
        return (exact + step - 1) / step * step;
    }

    /**
     * Rounds the fraction of a threshold down to a twentieth if it is about countries or regions, because one attempt
     * could show in a finer one.
     *
     * @param finding the progress of a threshold
     * @return the fraction to show
     */
    public double fraction(Finding finding) {
        boolean isOfAreas = finding.shortfalls().stream().anyMatch(shortfall -> shortfall.area() != null);
        return isOfAreas && step > 1 ? Math.floor(finding.fraction() * PARTS) / PARTS : finding.fraction();
    }
}
