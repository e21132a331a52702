package io.github.petitionkit.store;

import io.github.petitionkit.signature.SignatureId;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing has read the signatures of its petitions.
 *
 * @param petition the index of the present petition in its audience; after the last one, their number
 * @param last the last signature of this petition that it has read; {@code null} at the beginning
 */
public record MailingCursor(int petition, @Nullable SignatureId last) {
    /** Before the first signature of the first petition. */
    public static final MailingCursor START = new MailingCursor(0, null);

    /** Requires an index of 0 or more. */
    public MailingCursor {
        if (petition < 0) {
            throw new IllegalArgumentException("The index of a petition is 0 or more, not " + petition);
        }
    }
}
