package io.github.petitionkit.fraud;

import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;

/** How many attempts of all those in a window have something in common with the present one. */
record Share(int alike, int all, int most) {
    /**
     * Counts an attempt among all of its group, and among those that are like it.
     *
     * @param group names the group
     * @param what what those that are alike have in common
     * @param counted whether the attempt is one to be compared; if not, it counts for the group alone
     * @param window how far to look back; a group above its limit is too large to tell shares of
     */
    static Share of(
            String group, String what, boolean counted, Window window, Attempt attempt, VelocityCounter counter) {
        int all = counter.hit(group, attempt.at(), window);
        return new Share(counted ? counter.hit(group + '|' + what, attempt.at(), window) : 0, all, window.limit());
    }

    /**
     * Whether more than a few, and more than a share on top of them, are alike. In a group that is too large to be counted,
     * as many as can be counted have to be.
     */
    boolean isAbove(int few, double share) {
        return all > most ? alike > most : alike > few + share * all;
    }
}
