package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Signatures still missing somewhere.
 *
 * @param area where they are missing, or {@code null} for the total
 * @param missing how many, 1 or more
 */
public record Shortfall(@Nullable Area area, long missing) {
    /** Nearest first; the total before areas that miss as many, and those by their code. */
    static final Comparator<Shortfall> NEAREST_FIRST =
            Comparator.comparingLong(Shortfall::missing).thenComparing(Shortfall::code);

    /**
     * Checks the components.
     *
     * @param area as in {@link #area()}
     * @param missing as in {@link #missing()}
     */
    public Shortfall {
        if (missing < 1) {
            throw new IllegalArgumentException("A shortfall is 1 or more, not " + missing);
        }
    }

    private String code() {
        return area == null ? "" : area.code();
    }
}
