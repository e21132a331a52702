package io.github.petitionkit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** The signed tokens that links carry: makes those that no mail brings by itself, and reads them all. Safe for many threads. */
public final class Links {
    private final Tokens tokens;
    private final InstantSource clock;

    Links(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Reads a token without doing anything: for the page that shows what pressing the button will do.
     *
     * @param token what the link carried, anything
     * @param purpose what the page is for
     * @return what the link is about
     */
    public TokenReading read(String token, TokenPurpose purpose) {
        return tokens.read(Objects.requireNonNull(token, "token"), purpose, clock.instant());
    }

    /**
     * Makes a link by which a signer can withdraw later.
     *
     * @param petition which petition
     * @param signature which signature
     * @param validFor how long the link is good
     * @return the token that the link must carry
     */
    public String withdrawal(PetitionId petition, SignatureId signature, Duration validFor) {
        return tokens.issue(new Token(
                TokenPurpose.WITHDRAW, petition, signature, clock.instant().plus(validFor)));
    }

    /**
     * Makes an invitation to sponsor a petition. Everybody who has it can sign as a sponsor, up to the policy's maximum.
     *
     * @param petition which petition
     * @param validFor how long the invitation is good
     * @return the token for {@link SigningContext.Builder#invitation}
     */
    public String sponsorInvitation(PetitionId petition, Duration validFor) {
        return tokens.issue(
                new Token(TokenPurpose.SPONSOR, petition, null, clock.instant().plus(validFor)));
    }
}
