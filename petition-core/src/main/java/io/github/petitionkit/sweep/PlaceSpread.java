package io.github.petitionkit.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether places were taken from a list, each equally often. People's homes are uneven: of a hundred people some are
 * neighbours, and long stretches of the list have nobody.
 */
final class PlaceSpread {
    private static final int FEWEST_OTHERS = 200;
    private static final int FEWEST_GAPS = 60;
    /** The widest gaps, one in so many, are left out: they are next to a signature that fits by chance. */
    private static final int ODD_GAPS = 30;

    private static final double EVEN = 0.3;
    private static final double ERRORS = 3;

    /** The smallest average number of other signers between two places; with fewer, their variation says little. */
    private static final double FEWEST_BETWEEN = 1;

    private static final double ENOUGH_PAIRS = 20;
    private static final double FEW_PAIRS = 0.25;

    private final List<String> others;

    /** Compares with the places of other signers, sorted. */
    PlaceSpread(List<String> others) {
        this.others = others;
    }

    /** {@return in words and figures, how sorted places are spread more evenly than people's; empty if they are not} */
    Optional<String> evenness(List<String> places) {
        if (others.size() < FEWEST_OTHERS) {
            return Optional.empty();
        }
        return evenGaps(places).or(() -> fewNeighbours(places));
    }

    /**
     * The variation of the number of other signers between one place and the next. For people it is about the mean, as for the
     * spacing of random points (Greenwood, 1946). The variation that counting a sample adds is subtracted.
     */
    private Optional<String> evenGaps(List<String> places) {
        int count = places.size() - 1;
        if (count < FEWEST_GAPS) {
            return Optional.empty();
        }
        double[] gaps = new double[count];
        for (int at = 0; at < count; at++) {
            gaps[at] = rank(places.get(at + 1)) - rank(places.get(at));
        }
        Arrays.sort(gaps);
        int kept = count - count / ODD_GAPS;
        double mean = Arrays.stream(gaps, 0, kept).average().orElse(0);
        double squares = Arrays.stream(gaps, 0, kept)
                .map(gap -> (gap - mean) * (gap - mean))
                .sum();
        double variation = mean == 0 ? 1 : (squares / kept - mean) / (mean * mean);
        double error = Math.sqrt((8 + 4 / mean + 2 / (mean * mean)) / kept);
        return mean >= FEWEST_BETWEEN && variation < Math.min(EVEN, 1 - ERRORS * error)
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "The steps from one to the next vary by %.0f %% of their mean, among people by all of it",
                        100 * Math.sqrt(Math.max(0, variation))))
                : Optional.empty();
    }

    /** Compares the number of pairs with one place with the number that the other signers' places give. */
    private Optional<String> fewNeighbours(List<String> places) {
        double expected =
                pairs(others) / (others.size() * (others.size() - 1.0)) * places.size() * (places.size() - 1.0);
        double found = pairs(places);
        return expected >= ENOUGH_PAIRS && found <= FEW_PAIRS * expected
                ? Optional.of(String.format(
                        Locale.ROOT, "%.0f pairs of them have one place, among people %.0f", found, expected))
                : Optional.empty();
    }

    private static double pairs(List<String> places) {
        double pairs = 0;
        long alike = 0;
        for (int at = 1; at < places.size(); at++) {
            alike = places.get(at).equals(places.get(at - 1)) ? alike + 1 : 0;
            pairs += alike;
        }
        return pairs;
    }

    /** {@return the number of others before a place; those in it count half} */
    private double rank(String place) {
        return (before(place) + before(place + '\0')) / 2.0;
    }

    private int before(String place) {
        int found = Collections.binarySearch(others, place);
        if (found < 0) {
            return -found - 1;
        }
        int from = 0;
        int to = found;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (others.get(middle).compareTo(place) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
