package io.github.petitionkit.search;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The place of a petition in the order of a search: the next page begins after it. Petitions that come or go meanwhile
 * shift no page.
 *
 * @param position microseconds since 1970 in the orders of time, the count in that of counts
 * @param petition the petition at this place
 */
public record SearchKey(long position, PetitionId petition) {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}~.+");

    static SearchKey of(SearchOrder order, Standing standing) {
        return new SearchKey(
                order == SearchOrder.MOST_SIGNED
                        ? standing.counted()
                        : ChronoUnit.MICROS.between(Instant.EPOCH, standing.since()),
                standing.petition());
    }

    /** {@return the position as an instant, for the orders of time} */
    public Instant since() {
        return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
    }

    /**
     * Parses the text of a key.
     *
     * @param text as {@link #toString} returns it
     * @return the key
     * @throws IllegalArgumentException if it is not the text of a key
     */
    public static SearchKey parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not the key of a page: give the next key of the page before");
        }
        int tilde = text.indexOf('~');
        return new SearchKey(Long.parseLong(text.substring(0, tilde)), PetitionId.of(text.substring(tilde + 1)));
    }

    /** {@return a text for URLs} */
    @Override
    public String toString() {
        return position + "~" + petition;
    }
}
