package io.github.petitionkit.fraud.rate;

/**
 * How much of what arrives is of one kind: lately, and before. Counts fade, so they are no whole numbers.
 *
 * @param recent arrivals of the kind lately
 * @param recentOfAll arrivals of any kind lately
 * @param usual arrivals of the kind before
 * @param usualOfAll arrivals of any kind before
 */
public record ShareChange(double recent, double recentOfAll, double usual, double usualOfAll) {
    /**
     * How many arrivals of the kind there would be lately if it kept its share. A kind that never came before counts as if
     * it had come once.
     *
     * @return arrivals; 0 where nothing is known of the time before
     */
    public double expected() {
        return usualOfAll == 0 ? 0 : recentOfAll * Math.min(1, Math.max(1, usual) / usualOfAll);
    }
}
