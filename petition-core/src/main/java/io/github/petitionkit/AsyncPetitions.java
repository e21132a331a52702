package io.github.petitionkit;

import io.github.petitionkit.internal.ConfirmationService;
import io.github.petitionkit.internal.Futures;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.SigningService;
import io.github.petitionkit.internal.WithdrawalService;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.StoreOverloadedException;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Signs, confirms and withdraws asynchronously, for callers that must not wait for the write, such as reactive
 * controllers. A completed result is durable. Thread-safe.
 */
public final class AsyncPetitions {
    private final SigningService signing;
    private final ConfirmationService confirming;
    private final WithdrawalService withdrawing;
    private final SigningInterceptor interceptor;
    private final OutboxRelay relay;

    AsyncPetitions(
            SigningService signing,
            ConfirmationService confirming,
            WithdrawalService withdrawing,
            SigningInterceptor interceptor,
            OutboxRelay relay) {
        this.signing = signing;
        this.confirming = confirming;
        this.withdrawing = withdrawing;
        this.interceptor = interceptor;
        this.relay = relay;
    }

    /**
     * Signs a petition without waiting for the write. Validation and fraud checks are done when this method returns.
     *
     * @param petition which petition
     * @param request the form as the visitor filled it in
     * @param context the circumstances
     * @return completes with the result once it is durable, or with the exception that {@link Petitions#sign(PetitionId, SignatureRequest, SigningContext)} would throw:
     *     {@link StoreOverloadedException} if too many writes are waiting already
     */
    public CompletionStage<SigningResult> sign(PetitionId petition, SignatureRequest request, SigningContext context) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        return interceptor.signingAsync(petition, () -> toldLater(() -> signing.signAsync(petition, request, context)));
    }

    /**
     * Confirms a signature without waiting for the write.
     *
     * @param token as for {@link Petitions#confirm(String, Click)}
     * @param click as for {@link Petitions#confirm(String, Click)}
     * @return completes with the result once it is durable, or with the exception that
     *     {@link Petitions#confirm(String, Click)} would throw
     */
    public CompletionStage<ConfirmationResult> confirm(String token, Click click) {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(click, "click");
        return interceptor.confirmingAsync(() -> toldLater(() -> confirming.confirmAsync(token, click)));
    }

    /**
     * Withdraws a signature by its link without waiting for the write.
     *
     * @param token as for {@link Petitions#withdraw(String)}
     * @return completes with the result once it is durable, or with the exception that {@link Petitions#withdraw(String)} would
     *     throw
     */
    public CompletionStage<WithdrawalResult> withdraw(String token) {
        Objects.requireNonNull(token, "token");
        return toldLater(() -> withdrawing.withdrawAsync(token));
    }

    private <R> CompletionStage<R> toldLater(Supplier<CompletionStage<R>> action) {
        return Futures.begin(action).thenApply(result -> {
            relay.announce();
            return result;
        });
    }
}
