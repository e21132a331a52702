package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The number of missing signatures in one place.
 *
 * @param area the area, or {@code null} for the total
 * @param missing the number, 1 or more
 */
public record Shortfall(@Nullable Area area, long missing) {
    /** Orders by the missing number; among equals the total comes before areas, and areas by their code. */
    static final Comparator<Shortfall> NEAREST_FIRST =
            Comparator.comparingLong(Shortfall::missing).thenComparing(Shortfall::code);

    /** Requires 1 or more. */
    public Shortfall {
        if (missing < 1) {
            throw new IllegalArgumentException("A shortfall is 1 or more, not " + missing);
        }
    }

    private String code() {
        return area == null ? "" : area.code();
    }
}
