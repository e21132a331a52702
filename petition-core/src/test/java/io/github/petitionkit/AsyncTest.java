package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AsyncTest {
    private static final SignatureRequest ADA = SignatureRequest.of("Ada Example", "ada@example.org", "GB");

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());

    private static <R> R result(CompletionStage<R> stage) {
        return stage.toCompletableFuture().join();
    }

    private static void assertFails(CompletionStage<?> stage, Class<? extends Exception> expected) {
        assertThatThrownBy(() -> result(stage))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(expected);
    }

    private CompletionStage<SigningResult> sign(PetitionId id, SignatureRequest request) {
        return site.petitions.async().sign(id, request, SigningContext.UNKNOWN);
    }

    private String token(TokenPurpose purpose, PetitionId id, SignatureId signature) {
        return new Tokens(Site.KEYRING)
                .issue(new Token(purpose, id, signature, site.clock.instant().plusSeconds(60)));
    }

    @Test
    void signsConfirmsAndWithdraws() {
        SigningResult signed = result(sign(petition, ADA));
        SignatureId signature = ((SigningResult.ConfirmationNeeded) signed).signature();
        String link = site.token(MailKind.CONFIRM, signature);

        assertThat(result(site.petitions.async().confirm(link, Click.UNKNOWN)))
                .isEqualTo(new ConfirmationResult.Counted(signature, 1));
        assertThat(site.counted(petition)).isOne();

        String withdrawal = site.petitions
                .links()
                .withdrawal(petition, signature, new EmailAddress("ada@example.org"), Duration.ofDays(1));
        assertThat(result(site.petitions.async().withdraw(withdrawal)))
                .isEqualTo(new WithdrawalResult.Withdrawn(signature));
        assertThat(result(site.petitions.async().withdraw(withdrawal)))
                .isEqualTo(new WithdrawalResult.AlreadyGone(signature));
        assertThat(site.counted(petition)).isZero();
    }

    @Test
    void answersWhatIsKnownWithoutAWrite() {
        assertThat(result(sign(petition, SignatureRequest.builder().build())))
                .isInstanceOf(SigningResult.Invalid.class);
        assertThat(result(site.petitions.async().confirm("rubbish", Click.UNKNOWN)))
                .isInstanceOf(ConfirmationResult.Unreadable.class);
        assertThat(result(site.petitions.async().withdraw("rubbish"))).isInstanceOf(WithdrawalResult.Unreadable.class);
    }

    @Test
    void isWatchedUntilItIsDone() {
        List<String> seen = new CopyOnWriteArrayList<>();
        Site watched = new Site(builder -> builder.interceptor(new SigningInterceptor() {
            @Override
            public CompletionStage<SigningResult> signingAsync(
                    PetitionId id, Supplier<CompletionStage<SigningResult>> signing) {
                return signing.get().whenComplete((result, failure) -> seen.add(failure == null ? "signed" : "failed"));
            }

            @Override
            public CompletionStage<ConfirmationResult> confirmingAsync(
                    Supplier<CompletionStage<ConfirmationResult>> confirming) {
                return confirming.get().whenComplete((result, failure) -> seen.add("confirmed"));
            }
        }));
        PetitionId open = watched.open(Policy.builder().build());

        result(watched.petitions.async().sign(open, ADA, SigningContext.UNKNOWN));
        result(watched.petitions.async().confirm("rubbish", Click.UNKNOWN));
        assertFails(
                watched.petitions.async().sign(new PetitionId(new UUID(9, 9)), ADA, SigningContext.UNKNOWN),
                NoSuchPetitionException.class);

        assertThat(seen).containsExactly("signed", "confirmed", "failed");
    }

    @Test
    void failsByTheStageAndNotByThrowing() {
        PetitionId unknown = new PetitionId(new UUID(9, 9));

        assertFails(sign(unknown, ADA), NoSuchPetitionException.class);
    }

    @Test
    void takesALinkToWhatIsGoneForUnreadable() {
        PetitionId unknown = new PetitionId(new UUID(9, 9));
        SignatureId nobody = new SignatureId(new UUID(9, 9));

        assertThat(result(site.petitions.async().confirm(token(TokenPurpose.CONFIRM, unknown, nobody), Click.UNKNOWN)))
                .isInstanceOf(ConfirmationResult.Unreadable.class);
        assertThat(result(site.petitions.async().withdraw(token(TokenPurpose.WITHDRAW, unknown, nobody))))
                .isInstanceOf(WithdrawalResult.Unreadable.class);
        assertThat(result(site.petitions.async().withdraw(token(TokenPurpose.WITHDRAW, petition, nobody))))
                .isInstanceOf(WithdrawalResult.Unreadable.class);
    }
}
