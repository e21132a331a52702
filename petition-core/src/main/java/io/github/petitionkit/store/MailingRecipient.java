package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that a mailing has come to.
 *
 * @param mailbox a keyed hash of the mailbox
 * @param petition the petition of the signature
 * @param signature the supporter's signature
 * @param firstAt when the mail was first tried
 * @param attempts how often the mail server has put it off
 * @param dueAt when it is tried again; {@code null} for never
 */
public record MailingRecipient(
        SignerKey mailbox,
        PetitionId petition,
        SignatureId signature,
        Instant firstAt,
        int attempts,
        @Nullable Instant dueAt) {
    /** Requires the components that are not nullable. */
    public MailingRecipient {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(firstAt, "firstAt");
    }

    /**
     * Puts the mail off.
     *
     * @param next when it is tried again
     * @return the changed recipient
     */
    public MailingRecipient later(Instant next) {
        return new MailingRecipient(mailbox, petition, signature, firstAt, attempts + 1, next);
    }

    /** {@return the same, not to be tried again} */
    public MailingRecipient done() {
        return new MailingRecipient(mailbox, petition, signature, firstAt, attempts, null);
    }
}
