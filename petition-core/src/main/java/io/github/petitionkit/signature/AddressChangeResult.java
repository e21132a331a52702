package io.github.petitionkit.signature;

import io.github.petitionkit.validation.Violation;
import java.util.List;

/** What became of a signer's wish to move to another mailbox. */
public sealed interface AddressChangeResult {
    /** A mail is on its way to the new address, with the link that proves to own it; or that address wants no mail from you. */
    record MailSent() implements AddressChangeResult {}

    /** The mail to the new address could not be sent now; the signer can ask again later. */
    record MailNotSent() implements AddressChangeResult {}

    /**
     * The new address is not acceptable; nothing was changed.
     *
     * @param violations what is wrong with it
     */
    record Invalid(List<Violation> violations) implements AddressChangeResult {
        /** Copies the list. */
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The signer has the new address, at every petition signed from the old mailbox under the same name.
     *
     * @param moved how many signatures have it
     * @param signedAlready how many signatures stay as they are, because the signer had signed those petitions from the new mailbox, too
     */
    record Moved(long moved, long signedAlready) implements AddressChangeResult {}

    /** The signature is not confirmed, or does not stand any more. */
    record NotStanding() implements AddressChangeResult {}

    /** The link is too old. */
    record Expired() implements AddressChangeResult {}

    /** No link of ours: mistyped, cut off or forged. */
    record Unreadable() implements AddressChangeResult {}
}
