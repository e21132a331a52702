package io.github.petitionkit.forecast;

import java.util.Arrays;

/** The horizons of a forecast in hours: four in each doubling, from one hour to ten years. */
final class Horizons {
    /** 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20 and so on. */
    private static final double[] HOURS = hours();

    private static final int SIZE = HOURS.length - 1;

    private Horizons() {}

    private static double[] hours() {
        double most = Forecaster.HORIZON.toHours();
        double[] hours = new double[128];
        int size = 0;
        double step = 1;
        for (double hour = 0; hour < most; hour += step) {
            hours[size++] = hour;
            step = Math.max(1, Math.pow(2, Math.floor(Math.log(hour + 0.5) / Math.log(2))) / 4);
        }
        hours[size++] = most;
        return Arrays.copyOf(hours, size);
    }

    static int size() {
        return SIZE;
    }

    /** Returns the end of a step, in hours from now. */
    static double end(int step) {
        return HOURS[step + 1];
    }

    static double begin(int step) {
        return HOURS[step];
    }
}
