package io.github.petitionkit.forecast;

import java.util.BitSet;

/**
 * Interruptions: hours in which nobody could sign or nothing was counted, because of a pause, a fault or a gap in the
 * data. They carry no information about attention, nor does the hour that ends them, which can contain delayed
 * signatures.
 *
 * <p>An interruption is half a day or more without a signature, in which 30 were expected by the quieter of the days
 * before and after it. Hours without a signature up to now are not an interruption, because they may be the end.
 */
final class Interruptions {
    private static final int SHORTEST = 12;
    private static final int DAY = 24;
    private static final double EXPECTED = 30;

    private Interruptions() {}

    static BitSet of(SignedHours hours) {
        BitSet interruptions = new BitSet();
        int begin = 0;
        for (int i = 0; i < hours.size(); i++) {
            if (hours.counted(i) > 0) {
                if (i - begin >= SHORTEST && expected(hours, begin, i) >= EXPECTED) {
                    interruptions.set(begin, i + 1);
                }
                begin = i + 1;
            }
        }
        return interruptions;
    }

    private static double expected(SignedHours hours, int begin, int end) {
        double before = perHour(hours, begin - DAY, begin);
        boolean justEnded = end + 1 == hours.size();
        double after = justEnded ? before : perHour(hours, end + 1, end + 1 + DAY);
        return Math.min(before, after) * (end - begin);
    }

    private static double perHour(SignedHours hours, int from, int to) {
        double counted = 0;
        double length = 0;
        for (int i = Math.max(0, from); i < Math.min(to, hours.size()); i++) {
            counted += hours.counted(i);
            length += hours.length(i);
        }
        return length > 0 ? counted / length : 0;
    }
}
