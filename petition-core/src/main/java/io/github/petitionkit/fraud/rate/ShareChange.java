package io.github.petitionkit.fraud.rate;

/**
 * The share of one kind among all arrivals, lately and usually. Counts decay with time, so they are not whole numbers.
 *
 * @param recent arrivals of the kind lately
 * @param recentOfAll arrivals of any kind lately
 * @param usual arrivals of the kind before
 * @param usualOfAll arrivals of any kind before
 */
public record ShareChange(double recent, double recentOfAll, double usual, double usualOfAll) {
    /**
     * Returns the recent arrivals of the kind if it had kept its usual share. A kind that never came before counts as
     * if it had come once.
     *
     * @return the number of arrivals; 0 without any earlier arrival
     */
    public double expected() {
        return usualOfAll == 0 ? 0 : recentOfAll * Math.min(1, Math.max(1, usual) / usualOfAll);
    }
}
