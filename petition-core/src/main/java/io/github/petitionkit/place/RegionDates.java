package io.github.petitionkit.place;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From when until when each region exists, such as the constituencies of one general election and of the next. Immutable
 * and thread-safe.
 *
 * @param validities the time of each region; kept in the order of the codes. A region that is missing exists on no day
 */
public record RegionDates(Map<Region, Validity> validities) {
    /** Copies the map. */
    public RegionDates {
        validities = Collections.unmodifiableMap(new TreeMap<>(validities));
    }

    /**
     * The days on which a region exists.
     *
     * @param from the first day, or {@code null} if it has always existed
     * @param until the first day on which it does not exist any more, or {@code null} if none is known; often the first
     *     day of its successors
     */
    public record Validity(
            @Nullable LocalDate from, @Nullable LocalDate until) {
        /** A region that has always existed, and whose end is not known. */
        public static final Validity ALWAYS = new Validity(null, null);

        /**
         * Requires at least one day.
         *
         * @throws IllegalArgumentException if the end is not after the first day
         */
        public Validity {
            if (from != null && until != null && !from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "A region from %s until %s exists on no day: give a later end".formatted(from, until));
            }
        }

        /**
         * Makes the time of a region that exists still.
         *
         * @param from the first day
         * @return the time
         */
        public static Validity from(LocalDate from) {
            return new Validity(Objects.requireNonNull(from, "from"), null);
        }

        /**
         * Makes the time of a region that has existed as long as anybody asks.
         *
         * @param until the first day on which it does not exist any more
         * @return the time
         */
        public static Validity until(LocalDate until) {
            return new Validity(null, Objects.requireNonNull(until, "until"));
        }

        /**
         * Returns whether the region exists on a day.
         *
         * @param day the day
         * @return {@code true} from the first day on, and before the end
         */
        public boolean contains(LocalDate day) {
            Objects.requireNonNull(day, "day");
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /**
     * Makes the dates of regions.
     *
     * @param validities the time of each region
     * @return the dates
     */
    public static RegionDates of(Map<Region, Validity> validities) {
        return new RegionDates(validities);
    }

    /**
     * Returns whether a region exists on a day.
     *
     * @param region any region
     * @param day the day
     * @return {@code true} if it is known and exists
     */
    public boolean exists(Region region, LocalDate day) {
        Validity validity = validities.get(Objects.requireNonNull(region, "region"));
        return validity != null && validity.contains(day);
    }

    /**
     * Returns the regions of a day, for example for a form. Reads every region.
     *
     * @param day the day
     * @return the regions that exist, in the order of their codes
     */
    public SortedSet<Region> on(LocalDate day) {
        SortedSet<Region> existing = new TreeSet<>();
        validities.forEach((region, validity) -> {
            if (validity.contains(day)) {
                existing.add(region);
            }
        });
        return Collections.unmodifiableSortedSet(existing);
    }

    /** {@return the number of regions} */
    @Override
    public String toString() {
        return "RegionDates[" + validities.size() + " regions]";
    }
}
