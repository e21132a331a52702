package io.github.petitionkit.internal;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.token.Token;

/**
 * Compares the recipient of a link with the signer's present address, so that whoever has the former mailbox can change
 * nothing after a signer has moved.
 */
public record LinkRecipients(Identities identities) {
    /**
     * Returns whether the signature still has the address that the link was sent to, or either of them is unknown. An
     * unconfirmed one cannot have moved.
     */
    public boolean isStillSigner(Token token, Signature signature) {
        String recipient = token.recipient();
        EmailAddress address = signature.signer().email();
        return recipient == null
                || address == null
                || signature.state() == SignatureState.PENDING
                || identities.addressKeys(address).stream()
                        .anyMatch(key -> Token.recipient(key).equals(recipient));
    }
}
