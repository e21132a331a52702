package io.github.petitionkit.internal;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.MailingCursor;
import io.github.petitionkit.store.MailingRecipient;
import org.jspecify.annotations.Nullable;

/**
 * A supporter whom a batch of a mailing comes to.
 *
 * @param recipient the mailbox
 * @param signature the signature; {@code null} if its signer must not get the mail any more
 * @param isSuppressed whether the mailbox gets no mail at all
 * @param cursor where reading goes on after it; {@code null} for a mail that is tried again
 */
record Addressee(
        MailingRecipient recipient,
        @Nullable Signature signature,
        boolean isSuppressed,
        @Nullable MailingCursor cursor) {
    boolean isRetry() {
        return cursor == null;
    }
}
