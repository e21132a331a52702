package io.github.petitionkit;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionView;
import io.github.petitionkit.store.Step;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a signer's confirmation: idempotent, and in the open time of the petition or its grace. */
record Confirming(PetitionStore store, Function<Petition, FraudPolicy> fraud, Tokens tokens, InstantSource clock) {
    ConfirmationResult confirm(String text) {
        TokenReading reading = tokens.read(text, TokenPurpose.CONFIRM, clock.instant());
        return reading instanceof TokenReading.Valid valid ? confirm(valid.token()) : refused(reading);
    }

    private static ConfirmationResult refused(TokenReading reading) {
        return reading instanceof TokenReading.Expired
                ? new ConfirmationResult.Expired()
                : new ConfirmationResult.Unreadable();
    }

    private ConfirmationResult confirm(Token token) {
        try {
            return store.execute(token.petition(), step(token));
        } catch (NoSuchPetitionException gone) {
            return new ConfirmationResult.Unreadable();
        }
    }

    CompletionStage<ConfirmationResult> confirmAsync(String text) {
        TokenReading reading = tokens.read(text, TokenPurpose.CONFIRM, clock.instant());
        return reading instanceof TokenReading.Valid valid
                ? Later.orInsteadOf(
                        NoSuchPetitionException.class::isInstance,
                        new ConfirmationResult.Unreadable(),
                        store.executeAsync(valid.token().petition(), step(valid.token())))
                : CompletableFuture.completedFuture(refused(reading));
    }

    private Step<ConfirmationResult> step(Token token) {
        return new RecordConfirmation(Objects.requireNonNull(token.signature()), fraud);
    }

    private static final class RecordConfirmation implements Step<ConfirmationResult> {
        private final SignatureId id;
        private final Function<Petition, FraudPolicy> fraud;
        /** Made once, however often the store decides: the checks count whom they judge. */
        private volatile @Nullable Assessment judged;

        RecordConfirmation(SignatureId id, Function<Petition, FraudPolicy> fraud) {
            this.id = id;
            this.fraud = fraud;
        }

        @Override
        public Set<SignatureId> signatures() {
            return Set.of(id);
        }

        @Override
        public Decision<ConfirmationResult> decide(PetitionView view) {
            Optional<Signature> found = view.signature(id);
            if (found.isEmpty()) {
                return Decision.unchanged(new ConfirmationResult.Unreadable());
            }
            Signature signature = found.get();
            if (!signature.state().isStanding()) {
                return Decision.unchanged(new ConfirmationResult.NoLongerStanding(id, signature.state()));
            }
            boolean known = signature.state() == SignatureState.CONFIRMED
                    || signature.timestamps().confirmedAt() != null;
            if (known) {
                return Decision.unchanged(
                        signature.state() == SignatureState.HELD
                                ? new ConfirmationResult.StillHeld(id)
                                : new ConfirmationResult.AlreadyConfirmed(id));
            }
            if (!view.petition().acceptsConfirmation(view.now())) {
                return Decision.unchanged(new ConfirmationResult.TooLate(id));
            }
            Signature confirmed = signature.confirmed(judge(signature, view), view.now());
            Ledger ledger = new Ledger(view);
            ledger.move(signature, confirmed, "confirmed", Actor.SIGNER);
            return ledger.close(
                    confirmed.state() == SignatureState.CONFIRMED
                            ? new ConfirmationResult.Counted(id, ledger.counted())
                            : new ConfirmationResult.StillHeld(id));
        }

        private Assessment judge(Signature signature, PetitionView view) {
            Assessment made = judged;
            if (made == null) {
                made = fraud.apply(view.petition())
                        .reassess(signature.assessment(), new ConfirmedAttempt(Attempt.of(signature), view.now()));
                judged = made;
            }
            return made;
        }
    }
}
