package io.github.petitionkit.store;

import io.github.petitionkit.mailing.MailingCounts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What became of a batch.
 *
 * @param cursor how far the signatures have been read
 * @param counts all counts of the mailing from now on
 * @param failures how often in a row the mail server could not be reached
 * @param recipients the mailboxes of the batch, each once
 * @param nextAt when the mailing goes on
 * @param isComplete whether nobody is left: every signature has been read, and no mail waits
 */
public record MailingSettlement(
        MailingCursor cursor,
        MailingCounts counts,
        int failures,
        List<MailingRecipient> recipients,
        Instant nextAt,
        boolean isComplete) {
    /** Copies the list. */
    public MailingSettlement {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(nextAt, "nextAt");
        recipients = List.copyOf(recipients);
    }
}
