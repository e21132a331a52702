package io.github.petitionkit.store;

import io.github.petitionkit.mailing.Mailing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A claim of one node on the next batch of a mailing.
 *
 * @param owner a random id of the claim, required for settling
 * @param mailing the mailing
 * @param cursor how far its signatures have been read
 * @param failures how often in a row the mail server could not be reached
 * @param due mails to retry, the longest overdue first
 * @param now the present by the store's clock
 */
public record MailingClaim(
        UUID owner, Mailing mailing, MailingCursor cursor, int failures, List<MailingRecipient> due, Instant now) {
    /** Copies the list. */
    public MailingClaim {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(mailing, "mailing");
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(now, "now");
        due = List.copyOf(due);
    }
}
