package io.github.petitionkit.examples.site.chart;

import io.github.petitionkit.place.Country;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The countries with most signatures as bars.
 *
 * @param bars the longest first
 * @param others number of countries left out
 * @param inOthers number of signatures of these
 */
public record CountryBars(List<Bar> bars, long others, long inOthers) {
    /** The length of the longest bar. */
    public static final int LENGTH = 200;

    private static final int SHOWN = 10;

    /** Copies the list. */
    public CountryBars {
        bars = List.copyOf(bars);
    }

    /**
     * One country.
     *
     * @param country the country
     * @param count counted signatures
     * @param length the length of the bar
     */
    public record Bar(Country country, long count, int length) {}

    /**
     * Makes the bars.
     *
     * @param counts signatures by country
     * @return the bars
     */
    public static CountryBars of(Map<Country, Long> counts) {
        List<Map.Entry<Country, Long>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<Country, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Map.Entry<Country, Long>> shown = sorted.subList(0, Math.min(SHOWN, sorted.size()));
        List<Map.Entry<Country, Long>> rest = sorted.subList(shown.size(), sorted.size());
        long longest = shown.isEmpty() ? 1 : shown.get(0).getValue();
        return new CountryBars(
                shown.stream()
                        .map(each -> new Bar(
                                each.getKey(), each.getValue(), (int) Math.max(2, LENGTH * each.getValue() / longest)))
                        .toList(),
                rest.size(),
                rest.stream().mapToLong(Map.Entry::getValue).sum());
    }
}
