package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Withdraws a signature for its signer, unless the policy has locked it. */
public record WithdrawalService(PetitionStore store, Identities identities, Tokens tokens, InstantSource clock) {
    public WithdrawalResult withdraw(String text) {
        TokenReading reading = tokens.read(text, TokenPurpose.WITHDRAW, clock.instant());
        return reading instanceof TokenReading.Valid valid ? withdraw(valid.token()) : refused(reading);
    }

    private static WithdrawalResult refused(TokenReading reading) {
        return reading instanceof TokenReading.Expired
                ? new WithdrawalResult.Expired()
                : new WithdrawalResult.Unreadable();
    }

    private WithdrawalResult withdraw(Token token) {
        try {
            return store.execute(token.petition(), step(token));
        } catch (NoSuchPetitionException | NoSuchSignatureException gone) {
            return new WithdrawalResult.Unreadable();
        }
    }

    public CompletionStage<WithdrawalResult> withdrawAsync(String text) {
        TokenReading reading = tokens.read(text, TokenPurpose.WITHDRAW, clock.instant());
        return reading instanceof TokenReading.Valid valid
                ? Futures.orInsteadOf(
                        failure -> failure instanceof NoSuchPetitionException
                                || failure instanceof NoSuchSignatureException,
                        new WithdrawalResult.Unreadable(),
                        store.executeAsync(valid.token().petition(), step(valid.token())))
                : CompletableFuture.completedFuture(refused(reading));
    }

    private RecordWithdrawal step(Token token) {
        LinkRecipients recipients = new LinkRecipients(identities);
        return new RecordWithdrawal(
                Objects.requireNonNull(token.signature()), signature -> recipients.isStillSigner(token, signature));
    }

    public CompletionStage<WithdrawalResult> withdrawAsync(PetitionId petition, SignatureId signature) {
        return store.executeAsync(petition, new RecordWithdrawal(signature, any -> true));
    }

    public WithdrawalResult withdraw(PetitionId petition, SignatureId signature) {
        return store.execute(petition, new RecordWithdrawal(signature, any -> true));
    }

    private record RecordWithdrawal(SignatureId id, Predicate<Signature> mayWithdraw)
            implements CommandOnSignature<WithdrawalResult> {
        @Override
        public Decision<WithdrawalResult> decide(CommandContext context) {
            Petition petition = context.petition();
            Signature signature = context.require(id);
            if (!mayWithdraw.test(signature)) {
                return Decision.unchanged(new WithdrawalResult.Unreadable());
            }
            if (!signature.state().isActive()) {
                return Decision.unchanged(new WithdrawalResult.AlreadyGone(id));
            }
            Withdrawal rule = petition.policy().withdrawal();
            if (rule.isLocked(threshold -> petition.reachedAt(threshold).isPresent())) {
                return Decision.unchanged(new WithdrawalResult.Locked(id, rule.lockedBy()));
            }
            ChangeRecorder changes = new ChangeRecorder(context);
            Signature withdrawn = signature.to(SignatureState.WITHDRAWN, context.now());
            changes.recordTransition(signature, withdrawn, "withdrawn", Actor.SIGNER);
            return changes.build(new WithdrawalResult.Withdrawn(id));
        }
    }
}
