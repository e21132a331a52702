package io.github.petitionkit.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The longest non-decreasing subsequence of a row. */
final class LongestAscent {
    private LongestAscent() {}

    /**
     * {@return the places of its members in the row, in their order} Takes {@code n log n} comparisons (patience sorting;
     * Fredman, 1975). In a random row its length is about twice the square root of the row's.
     */
    static <T> List<Integer> of(List<T> row, Comparator<? super T> order) {
        int[] lastOfLength = new int[row.size()];
        int[] before = new int[row.size()];
        int longest = 0;
        for (int at = 0; at < row.size(); at++) {
            int length = longestThatTakes(row, order, lastOfLength, longest, row.get(at));
            before[at] = length == 0 ? -1 : lastOfLength[length - 1];
            lastOfLength[length] = at;
            longest = Math.max(longest, length + 1);
        }
        List<Integer> members = new ArrayList<>(longest);
        for (int at = longest == 0 ? -1 : lastOfLength[longest - 1]; at >= 0; at = before[at]) {
            members.add(at);
        }
        Collections.reverse(members);
        return members;
    }

    private static <T> int longestThatTakes(
            List<T> row, Comparator<? super T> order, int[] lastOfLength, int longest, T next) {
        int from = 0;
        int to = longest;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (order.compare(row.get(lastOfLength[middle]), next) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
