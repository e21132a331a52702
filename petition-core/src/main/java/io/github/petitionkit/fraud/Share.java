package io.github.petitionkit.fraud;

import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;

/** How many attempts of all those in a window have something in common with the present one. */
record Share(int alike, int all) {
    /**
     * Counts an attempt among all of its group, and among those that are like it.
     *
     * @param group names the group
     * @param what what those that are alike have in common
     * @param counted whether the attempt is one to be compared; if not, it counts for the group alone
     * @param window how far to look back; groups above its limit are taken to be as large as the limit
     */
    static Share of(
            String group, String what, boolean counted, Window window, Attempt attempt, VelocityCounter counter) {
        int all = counter.hit(group, attempt.at(), window);
        return new Share(counted ? counter.hit(group + '|' + what, attempt.at(), window) : 0, all);
    }

    /** Whether more than a few, and more than a share on top of them, are alike. */
    boolean isAbove(int few, double share) {
        return alike > few + share * all;
    }
}
