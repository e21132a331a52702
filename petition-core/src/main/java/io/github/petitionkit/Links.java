package io.github.petitionkit;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Signed tokens for links. Makes the tokens that the library does not mail itself, and reads all of them. Thread-safe.
 */
public final class Links {
    private final Tokens tokens;
    private final Identities identities;
    private final InstantSource clock;

    Links(Tokens tokens, Identities identities, InstantSource clock) {
        this.tokens = tokens;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Reads a token and changes nothing. Use it for the page that explains what its button will do.
     *
     * @param token the token from the link; any text is accepted
     * @param purpose the purpose that the page serves
     * @return the content of the token, or why it is not valid
     */
    public TokenReading read(String token, TokenPurpose purpose) {
        return tokens.read(Objects.requireNonNull(token, "token"), purpose, clock.instant());
    }

    /**
     * Makes the token of a link by which a signer can withdraw later. It no longer works once the signer has moved to
     * another address.
     *
     * @param petition which petition
     * @param signature which signature
     * @param sentTo the signer's address, to which you send it
     * @param validFor how long the link stays valid
     * @return the token to put into the link
     */
    public String withdrawal(PetitionId petition, SignatureId signature, EmailAddress sentTo, Duration validFor) {
        return tokens.issue(Token.sentTo(
                TokenPurpose.WITHDRAW,
                petition,
                signature,
                expiry(validFor),
                identities.addressKeys(sentTo).get(0)));
    }

    /**
     * Makes the token of a self-service link, by which the owner of a mailbox can see, correct and erase their data and
     * move to another mailbox, see {@link SelfService}. Send it only to that mailbox.
     *
     * @param petition which petition
     * @param signature which signature
     * @param sentTo the address that you send it to
     * @param validFor how long the link stays valid
     * @return the token to put into the link
     */
    public String selfService(PetitionId petition, SignatureId signature, EmailAddress sentTo, Duration validFor) {
        return tokens.issue(Token.selfService(petition, signature, expiry(validFor), sentTo));
    }

    /**
     * Makes an invitation to sponsor a petition. Everyone with the invitation can sign as a sponsor, up to the policy's
     * maximum.
     *
     * @param petition which petition
     * @param validFor how long the invitation stays valid
     * @return the token for {@link SigningContext.Builder#invitation}
     */
    public String sponsorInvitation(PetitionId petition, Duration validFor) {
        return tokens.issue(new Token(TokenPurpose.SPONSOR, petition, null, expiry(validFor)));
    }

    private Instant expiry(Duration validFor) {
        return clock.instant().plus(DateLimits.require(validFor));
    }
}
