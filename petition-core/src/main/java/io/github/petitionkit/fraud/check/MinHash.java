package io.github.petitionkit.fraud.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What texts of one template have in common: the smallest hashes of their shingles of three words (A. Broder, "On the resemblance
 * and containment of documents", 1997). Two texts share a band about as often as they share words.
 */
final class MinHash {
    private static final int SHINGLE = 3;
    private static final int BANDS = 8;
    private static final int ROWS = 2;

    private MinHash() {}

    /** The bands of a text, or none of one that is too short. */
    static List<String> bands(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        long[] smallest = new long[BANDS * ROWS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        int shingles = 0;
        for (int at = 0; at + SHINGLE <= words.length; at++) {
            long shingle = 0;
            for (int word = at; word < at + SHINGLE; word++) {
                shingle = 31 * shingle + mixed(words[word].hashCode());
            }
            shingles++;
            for (int row = 0; row < smallest.length; row++) {
                smallest[row] = Math.min(smallest[row], mixed(shingle + row * 0x9e3779b97f4a7c15L));
            }
        }
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS && shingles >= SHINGLE; band++) {
            bands.add(band + ":" + smallest[ROWS * band] + ':' + smallest[ROWS * band + 1]);
        }
        return bands;
    }

    /** The finaliser of SplitMix64 (Steele and others, 2014). */
    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
        return twice ^ twice >>> 31;
    }
}
