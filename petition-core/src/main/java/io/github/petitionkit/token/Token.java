package io.github.petitionkit.token;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a token.
 *
 * @param purpose the purpose
 * @param petition the petition
 * @param signature the signature, or {@code null} for a sponsor's invitation
 * @param expiresAt when it expires; stored to the second
 * @param address the recipient's address, for {@link TokenPurpose#SELF_SERVICE} and {@link TokenPurpose#NEW_ADDRESS}:
 *     its bearer owns that mailbox; otherwise {@code null}
 * @param mailbox the keyed hash of the mailbox to suppress, for {@link TokenPurpose#UNSUBSCRIBE}, of the one whose updates
 *     end, for {@link TokenPurpose#STOP_UPDATES}, or of the signer's present mailbox, for {@link
 *     TokenPurpose#NEW_ADDRESS}; otherwise {@code null}
 * @param recipient the first 11 characters of the keyed hash of the recipient's address, for {@link TokenPurpose#CONFIRM}
 *     and {@link TokenPurpose#WITHDRAW}: the link is good for that address alone; {@code null} if it is not known
 */
public record Token(
        TokenPurpose purpose,
        PetitionId petition,
        @Nullable SignatureId signature,
        Instant expiresAt,
        @Nullable EmailAddress address,
        @Nullable SignerKey mailbox,
        @Nullable String recipient) {
    /** The length of {@link #recipient}, which keeps a token within a line of mail: 66 bits of the hash. */
    static final int RECIPIENT_LENGTH = 11;

    /** Requires the components that the purpose needs, and no others. */
    public Token {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if ((purpose == TokenPurpose.SPONSOR) != (signature == null)) {
            throw new IllegalArgumentException("A " + purpose + " token "
                    + (signature == null ? "needs a signature" : "must not have a signature"));
        }
        if (purpose.namesAddress() != (address != null) || purpose.namesMailbox() != (mailbox != null)) {
            throw new IllegalArgumentException(
                    "A " + purpose + " token names an address and a mailbox as namesAddress() and namesMailbox() say");
        }
        if (recipient != null
                && (purpose.namesAddress() || purpose.namesMailbox() || purpose == TokenPurpose.SPONSOR)) {
            throw new IllegalArgumentException("A " + purpose + " token must not have a recipient");
        }
        if (recipient != null && recipient.length() != RECIPIENT_LENGTH) {
            throw new IllegalArgumentException(
                    "The recipient of a token has " + RECIPIENT_LENGTH + " characters, not " + recipient.length());
        }
    }

    /**
     * Makes a token without an address or a mailbox.
     *
     * @param purpose the purpose
     * @param petition the petition
     * @param signature the signature, or {@code null} for a sponsor's invitation
     * @param expiresAt when it expires; stored to the second
     */
    public Token(TokenPurpose purpose, PetitionId petition, @Nullable SignatureId signature, Instant expiresAt) {
        this(purpose, petition, signature, expiresAt, null, null, null);
    }

    /**
     * Makes a token that confirms or withdraws, and is good as long as its signer has the same address.
     *
     * @param purpose {@link TokenPurpose#CONFIRM} or {@link TokenPurpose#WITHDRAW}
     * @param petition the petition
     * @param signature the signature
     * @param expiresAt when it expires; stored to the second
     * @param sentTo the keyed hash of the recipient's address as typed
     * @return the token
     */
    public static Token sentTo(
            TokenPurpose purpose, PetitionId petition, SignatureId signature, Instant expiresAt, SignerKey sentTo) {
        return new Token(purpose, petition, signature, expiresAt, null, null, recipient(sentTo));
    }

    /**
     * Returns the part of the hash of an address by which a token names its recipient.
     *
     * @param address the keyed hash of an address as typed
     * @return its first 11 characters
     */
    public static String recipient(SignerKey address) {
        return address.hash().substring(0, RECIPIENT_LENGTH);
    }

    /**
     * Makes a token for self-service by the owner of a mailbox.
     *
     * @param petition the petition
     * @param signature the signature
     * @param expiresAt when it expires; stored to the second
     * @param sentTo the only recipient's address
     * @return the token
     */
    public static Token selfService(
            PetitionId petition, SignatureId signature, Instant expiresAt, EmailAddress sentTo) {
        return new Token(TokenPurpose.SELF_SERVICE, petition, signature, expiresAt, sentTo, null, null);
    }

    /**
     * Makes a token that moves a signer to another mailbox.
     *
     * @param petition the petition
     * @param signature the signature
     * @param expiresAt when it expires; stored to the second
     * @param sentTo the recipient's address, which becomes the signer's
     * @param from the present mailbox, whose owner has asked
     * @return the token
     */
    public static Token newAddress(
            PetitionId petition, SignatureId signature, Instant expiresAt, EmailAddress sentTo, SignerKey from) {
        return new Token(TokenPurpose.NEW_ADDRESS, petition, signature, expiresAt, sentTo, from, null);
    }

    /**
     * Makes a token that stops mail to a mailbox.
     *
     * @param petition the petition of the mail
     * @param signature the signature of the mail
     * @param expiresAt when it expires; stored to the second
     * @param mailbox the mailbox
     * @return the token
     */
    public static Token unsubscribing(
            PetitionId petition, SignatureId signature, Instant expiresAt, SignerKey mailbox) {
        return new Token(TokenPurpose.UNSUBSCRIBE, petition, signature, expiresAt, null, mailbox, null);
    }

    /**
     * Makes a token that ends updates to a mailbox.
     *
     * @param petition the petition of the mail
     * @param signature the signature of the mail
     * @param expiresAt when it expires; stored to the second
     * @param mailbox the mailbox
     * @return the token
     */
    public static Token stoppingUpdates(
            PetitionId petition, SignatureId signature, Instant expiresAt, SignerKey mailbox) {
        return new Token(TokenPurpose.STOP_UPDATES, petition, signature, expiresAt, null, mailbox, null);
    }
}
