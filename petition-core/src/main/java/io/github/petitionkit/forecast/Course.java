package io.github.petitionkit.forecast;

/** Cumulative sums over the hours so far, so that the sum over any interval has constant cost. */
final class Course {
    private static final double YOUNGEST = 3;
    private static final int DAY = 24;
    private static final int QUIET = 3 * DAY;
    private static final double RISE = 2;
    private static final double TINY = 1e-9;

    private final double[] counted;
    private final double[] ordinary;
    private final double[] moments;
    private final double[] undertone;
    private final double lengthOfLast;

    Course(SignedHours hours, Week week) {
        int size = hours.size();
        counted = new double[size + 1];
        ordinary = new double[size + 1];
        moments = new double[size + 1];
        for (int i = 0; i < size; i++) {
            counted[i + 1] = counted[i] + hours.counted(i);
            ordinary[i + 1] = ordinary[i] + hours.length(i) * week.factor(hours.ofWeek(i));
            moments[i + 1] = moments[i] + hours.counted(i) * (i + 0.5);
        }
        undertone = undertone();
        lengthOfLast = size == 0 ? 0 : hours.length(size - 1);
    }

    private double[] undertone() {
        double[] levels = new double[counted.length];
        double quietest = Double.MAX_VALUE;
        for (int i = QUIET; i < levels.length; i++) {
            quietest = Math.min(quietest, perOrdinaryHour(i - QUIET, i));
            levels[i] = quietest <= perOrdinaryHour(i - DAY, i) / RISE ? quietest : levels[i - 1];
        }
        return levels;
    }

    private double perOrdinaryHour(int from, int to) {
        return counted(from, to) / Math.max(ordinary(from, to), TINY);
    }

    int hours() {
        return counted.length - 1;
    }

    /** Returns the number of complete hours. */
    int wholeHours() {
        return lengthOfLast < 1 ? Math.max(0, hours() - 1) : hours();
    }

    double counted(int from, int to) {
        return counted[to] - counted[from];
    }

    double ordinary(int from, int to) {
        return ordinary[to] - ordinary[from];
    }

    /**
     * Returns the base rate from which attention has recovered: that of the quietest three days that a day of twice the
     * rate followed. 0 if it never has; the end of a decay is unknown then.
     */
    double undertone(int hour) {
        return undertone[hour];
    }

    /** Returns the age of attention at an hour: the mean age of the signatures by then, in hours, at least three. */
    double age(int hour) {
        return counted[hour] > 0 ? Math.max(YOUNGEST, hour - moments[hour] / counted[hour]) : YOUNGEST;
    }
}
