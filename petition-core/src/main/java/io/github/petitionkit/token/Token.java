package io.github.petitionkit.token;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param purpose what it is good for
 * @param petition the petition it is about
 * @param signature the signature it is about, or {@code null} for a sponsor's invitation
 * @param expiresAt from when on it is no longer good; kept to the second
 * @param address the address that it is sent to, for {@link TokenPurpose#SELF_SERVICE} and {@link TokenPurpose#NEW_ADDRESS}: who has
 *     the token owns that mailbox; or else {@code null}
 * @param mailbox the keyed hash of the mailbox that gets no more mail, for {@link TokenPurpose#UNSUBSCRIBE}, or that the signer
 *     moves from, for {@link TokenPurpose#NEW_ADDRESS}; or else {@code null}
 */
public record Token(
        TokenPurpose purpose,
        PetitionId petition,
        @Nullable SignatureId signature,
        Instant expiresAt,
        @Nullable EmailAddress address,
        @Nullable SignerKey mailbox) {
    /** Checks the components. */
    public Token {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if ((purpose == TokenPurpose.SPONSOR) != (signature == null)) {
            throw new IllegalArgumentException("A " + purpose + " token "
                    + (signature == null ? "needs the signature it is about" : "is about no signature"));
        }
        if (purpose.namesAddress() != (address != null) || purpose.namesMailbox() != (mailbox != null)) {
            throw new IllegalArgumentException(
                    "A " + purpose + " token names an address and a mailbox as namesAddress() and namesMailbox() say");
        }
    }

    /**
     * A token that does not say where it is sent to.
     *
     * @param purpose what it is good for
     * @param petition the petition it is about
     * @param signature the signature it is about, or {@code null} for a sponsor's invitation
     * @param expiresAt from when on it is no longer good; kept to the second
     */
    public Token(TokenPurpose purpose, PetitionId petition, @Nullable SignatureId signature, Instant expiresAt) {
        this(purpose, petition, signature, expiresAt, null, null);
    }

    /**
     * A token by which the owner of a mailbox serves themselves.
     *
     * @param petition the petition it is about
     * @param signature the signature it is about
     * @param expiresAt from when on it is no longer good; kept to the second
     * @param sentTo where it is sent to, and nowhere else
     * @return the token
     */
    public static Token selfService(
            PetitionId petition, SignatureId signature, Instant expiresAt, EmailAddress sentTo) {
        return new Token(TokenPurpose.SELF_SERVICE, petition, signature, expiresAt, sentTo, null);
    }

    /**
     * A token that moves a signer to another mailbox.
     *
     * @param petition the petition it is about
     * @param signature the signature it is about
     * @param expiresAt from when on it is no longer good; kept to the second
     * @param sentTo where it is sent to and moves to
     * @param from the present mailbox, whose owner has asked
     * @return the token
     */
    public static Token newAddress(
            PetitionId petition, SignatureId signature, Instant expiresAt, EmailAddress sentTo, SignerKey from) {
        return new Token(TokenPurpose.NEW_ADDRESS, petition, signature, expiresAt, sentTo, from);
    }

    /**
     * A token that stops mail to a mailbox.
     *
     * @param petition the petition that the mail is about
     * @param signature the signature that the mail is about
     * @param expiresAt from when on it is no longer good; kept to the second
     * @param mailbox the mailbox
     * @return the token
     */
    public static Token unsubscribing(
            PetitionId petition, SignatureId signature, Instant expiresAt, SignerKey mailbox) {
        return new Token(TokenPurpose.UNSUBSCRIBE, petition, signature, expiresAt, null, mailbox);
    }
}
