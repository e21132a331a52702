package io.github.petitionkit.signature.result;

import io.github.petitionkit.validation.Violation;
import java.util.List;

/** Result of moving a signer to another mailbox. */
public sealed interface AddressChangeResult {
    /**
     * A mail with a link is on its way to the new address, to prove its ownership. It is not sent to a suppressed
     * mailbox or above the budget; this result does not tell, because that could be somebody else's mailbox.
     */
    record MailSent() implements AddressChangeResult {}

    /**
     * The new address is not acceptable; nothing was changed.
     *
     * @param violations its faults
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
     * @param moved number of moved signatures
     * @param signedAlready number of signatures left unchanged, because the signer had also signed those petitions from
     *     the new mailbox
     */
    record Moved(long moved, long signedAlready) implements AddressChangeResult {}

    /** The signature is not confirmed, or not active any more. */
    record NotStanding() implements AddressChangeResult {}

    /** The link is too old. */
    record Expired() implements AddressChangeResult {}

    /** The token is not valid: mistyped, cut off or forged. */
    record Unreadable() implements AddressChangeResult {}
}
