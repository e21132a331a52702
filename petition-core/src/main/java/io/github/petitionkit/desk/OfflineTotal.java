package io.github.petitionkit.desk;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.text.TextKind;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A number of signatures that were collected elsewhere and are known only by a document, such as a clerk's certificate.
 * It is no part of any tally or threshold, because nobody can look for duplicates among them.
 *
 * @param count the signatures, 1 to {@value #MAX_COUNT}
 * @param document where the document is: a reference number or an address, 1 to {@value #MAX_LENGTH} characters
 * @param by who recorded it
 * @param at when it was recorded
 */
public record OfflineTotal(long count, String document, Actor by, Instant at) {
    /** The most signatures of one document: more than there are people, and few enough to add up. */
    public static final long MAX_COUNT = 10_000_000_000L;

    /** The longest reference, in characters. */
    public static final int MAX_LENGTH = 500;

    /** Cleans the reference. Requires a number of signatures within its bounds, and a document. */
    public OfflineTotal {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    "An offline total has 1 signature or more, at most %s, not %s".formatted(MAX_COUNT, count));
        }
        document = TextKind.LINE.clean(document);
        if (document.isBlank() || document.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "An offline total needs its document: give a reference of 1 to " + MAX_LENGTH + " characters");
        }
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Returns whether it is known by a document. Letter case, spaces and the width of letters do not tell two documents
     * apart: {@code Certificate 4/2026} and {@code certificate  4 / 2026} are one.
     *
     * @param reference a reference as typed
     * @return {@code true} if it is that of its document
     */
    public boolean isBy(String reference) {
        return comparable(document).equals(comparable(reference));
    }

    private static String comparable(String reference) {
        String usual = Normalizer.normalize(TextKind.LINE.clean(reference), Normalizer.Form.NFKC);
        return usual.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
