package io.github.petitionkit.internal;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Confirms signatures: idempotent, while the petition is open or in its grace period. */
public record ConfirmationService(
        PetitionStore store,
        Identities identities,
        Function<Petition, FraudPolicy> fraud,
        Tokens tokens,
        InstantSource clock) {
    public ConfirmationResult confirm(String text, Click click) {
        TokenReading reading = tokens.read(text, TokenPurpose.CONFIRM, clock.instant());
        return reading instanceof TokenReading.Valid valid ? confirm(valid.token(), click) : refused(reading);
    }

    private static ConfirmationResult refused(TokenReading reading) {
        return reading instanceof TokenReading.Expired
                ? new ConfirmationResult.Expired()
                : new ConfirmationResult.Unreadable();
    }

    private ConfirmationResult confirm(Token token, Click click) {
        try {
            Optional<Signature> known = known(token);
            return known.isPresent()
                    ? store.execute(token.petition(), step(known.get(), click))
                    : new ConfirmationResult.Unreadable();
        } catch (NoSuchPetitionException gone) {
            return new ConfirmationResult.Unreadable();
        }
    }

    /** Confirms without waiting for the write; the look-up of the signer is done when this returns. */
    public CompletionStage<ConfirmationResult> confirmAsync(String text, Click click) {
        TokenReading reading = tokens.read(text, TokenPurpose.CONFIRM, clock.instant());
        if (!(reading instanceof TokenReading.Valid valid)) {
            return CompletableFuture.completedFuture(refused(reading));
        }
        Optional<Signature> known = known(valid.token());
        return known.isPresent()
                ? Futures.orInsteadOf(
                        NoSuchPetitionException.class::isInstance,
                        new ConfirmationResult.Unreadable(),
                        store.executeAsync(valid.token().petition(), step(known.get(), click)))
                : CompletableFuture.completedFuture(new ConfirmationResult.Unreadable());
    }

    private Optional<Signature> known(Token token) {
        return store.signature(token.petition(), Objects.requireNonNull(token.signature()))
                .filter(signature -> new LinkRecipients(identities).isStillSigner(token, signature));
    }

    private Command<ConfirmationResult> step(Signature known, Click click) {
        return new ConfirmationCommand(known.id(), known.candidates(identities), fraud, click);
    }
}
