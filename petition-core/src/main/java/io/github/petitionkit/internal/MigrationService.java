package io.github.petitionkit.internal;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.LineResult;
import io.github.petitionkit.validation.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves signatures of another site in, and asks those of them that are unconfirmed to confirm. */
public record MigrationService(PetitionStore store, SigningService signing, InstantSource clock) {
    public ImportReport enter(
            PetitionId id, Iterator<FormerSignature> signatures, Consumer<? super LineResult> listener) {
        Petition petition = store.require(id);
        ReportedLines report = new ReportedLines(listener);
        SlidingWindow<LineResult> window = new SlidingWindow<>((number, result) -> report.add(result));
        for (long line = 1; signatures.hasNext(); line++) {
            FormerSignature former = signatures.next();
            long number = line;
            window.begin(
                    number,
                    () -> Futures.begin(() -> enter(petition, former))
                            .thenApply(result -> noted(LineResult.of(number, result), former)));
        }
        window.finish();
        return report.sum();
    }

    private LineResult noted(LineResult result, FormerSignature former) {
        FutureDates dates = new FutureDates(clock);
        LineResult noted = dates.noted(result, "signedAt", former.signedAt());
        noted = dates.noted(noted, "confirmedAt", former.confirmedAt());
        for (GivenConsent given : former.consents()) {
            noted = dates.noted(noted, "consents", given.at());
        }
        return noted;
    }

    private CompletionStage<SigningResult> enter(Petition petition, FormerSignature former) {
        List<Violation> faults = signing.faults(petition, former.request(), former.locale());
        if (!faults.isEmpty()) {
            return CompletableFuture.completedFuture(new SigningResult.Invalid(faults));
        }
        Signer signer =
                SigningService.signer(signing.located(former.request(), petition, clock.instant()), petition.policy());
        List<Identity> candidates = signing.candidates(signer);
        Signature draft = draft(petition, former, signer, candidates.get(0));
        return store.executeAsync(
                petition.id(),
                new MoveInCommand(draft, candidates, block -> signing.notEligible(block, former.locale())));
    }

    private Signature draft(Petition petition, FormerSignature former, Signer signer, Identity identity) {
        SigningContext context = SigningContext.builder()
                .channel(Channel.FORMER_SITE)
                .locale(former.locale())
                .signedAt(former.signedAt())
                .build();
        @Nullable Instant confirmedAt = former.confirmedAt();
        boolean counts = confirmedAt != null || !context.needsConfirmation(petition.policy());
        Instant now = clock.instant();
        Instant countedAt = confirmedAt == null ? former.signedAt() : confirmedAt;
        return new Signature(
                new SignatureId(FormerKey.id(petition.id(), former)),
                petition.id(),
                counts ? SignatureState.CONFIRMED : SignatureState.PENDING,
                null,
                signer,
                statement(former, now),
                context,
                identity,
                Assessment.UNCHECKED,
                confirmedAt == null ? Assurance.NONE : Assurance.EMAIL,
                null,
                new Timestamps(now, earlier(confirmedAt, now), counts ? earlier(countedAt, now) : null),
                0);
    }

    /** Returns an instant that is not in the future. */
    private static @Nullable Instant earlier(@Nullable Instant at, Instant now) {
        return at == null || at.isBefore(now) ? at : now;
    }

    private static Statement statement(FormerSignature former, Instant now) {
        Statement typed = SigningService.statement(former.request(), former.signedAt());
        List<GivenConsent> consents = Stream.concat(typed.consents().stream(), former.consents().stream())
                .map(given -> given.at().isAfter(now) ? new GivenConsent(given.consent(), now) : given)
                .toList();
        return new Statement(typed.reason(), typed.publicName(), consents, typed.answers());
    }

    /** Requests a mail for each signer with unconfirmed signatures that have moved in, and no mail, oldest first. */
    public long askUnconfirmed(PetitionId petition, long most) {
        long asked = 0;
        try (Stream<SignatureId> unconfirmed = store.unconfirmed(petition, Instant.EPOCH, clock.instant(), 0)) {
            Iterator<SignatureId> ids = unconfirmed.iterator();
            while (asked < most && ids.hasNext()) {
                List<Signature> waiting = store.execute(petition, new Waiting(Batches.next(ids)));
                asked += store.execute(petition, new Ask(waiting, most - asked));
            }
        }
        return asked;
    }

    /** Finds those that wait for a mail. */
    private record Waiting(Set<SignatureId> signatures) implements Command<List<Signature>> {
        @Override
        public Decision<List<Signature>> decide(CommandContext context) {
            return Decision.unchanged(signatures.stream()
                    .flatMap(id -> context.signature(id).stream())
                    .filter(signature -> isWaiting(signature, context))
                    .toList());
        }

        static boolean isWaiting(Signature signature, CommandContext context) {
            return signature.context().channel() == Channel.FORMER_SITE
                    && signature.messages() == 0
                    && signature.isAttempt(context.petition().policy())
                    && signature.signer().email() != null;
        }
    }

    /** Asks a signer by one of several attempts, because who got no mail from the former site has often signed again there. */
    private record Ask(List<Signature> waiting, long most) implements Command<Long> {
        @Override
        public List<Identity> identities() {
            return waiting.stream().map(Signature::identity).toList();
        }

        @Override
        public Set<SignatureId> signatures() {
            return waiting.stream().map(Signature::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Decision<Long> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            Set<List<@Nullable SignerKey>> signers = new HashSet<>();
            List<Signature> due = signatures().stream()
                    .flatMap(id -> context.signature(id).stream())
                    .filter(signature -> Waiting.isWaiting(signature, context))
                    .filter(signature -> !hasBeenAsked(signature.identity(), context))
                    .filter(signature -> signers.add(signer(signature.identity())))
                    .limit(most)
                    .toList();
            due.forEach(signature -> changes.mail(signature, MailKind.CONFIRM));
            return changes.build((long) due.size());
        }

        private static boolean hasBeenAsked(Identity identity, CommandContext context) {
            SignerKey mailbox = identity.mailbox();
            return mailbox != null
                    && context.signatures(mailbox).stream()
                            .filter(other -> other.isAttempt(context.petition().policy()))
                            .anyMatch(other -> other.messages() > 0
                                    && signer(other.identity()).equals(signer(identity)));
        }

        private static List<@Nullable SignerKey> signer(Identity identity) {
            return Arrays.asList(identity.mailbox(), identity.name());
        }
    }
}
