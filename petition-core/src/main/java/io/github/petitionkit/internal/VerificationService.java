package io.github.petitionkit.internal;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Verification;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.wire.ModelNames;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks signers against a register, and stores the answers with their signatures. */
public record VerificationService(PetitionStore store) {
    public Signature verify(PetitionId petition, SignatureId id, Register register, Actor by) {
        Signature signature = store.require(petition, id);
        VerificationOutcome outcome = register.check(signature.signer());
        return store.execute(petition, new RecordVerification(id, outcome, by))
                .orElseThrow(() -> new NoSuchSignatureException(petition, id));
    }

    public Map<VerificationOutcome, Long> verifyAll(PetitionId petition, Register register, Actor by) {
        Map<VerificationOutcome, Long> found = new EnumMap<>(VerificationOutcome.class);
        try (Stream<Signature> signatures = store.signatures(petition)) {
            signatures.filter(VerificationService::isUnverified).forEachOrdered(signature -> {
                VerificationOutcome outcome = register.check(signature.signer());
                store.execute(petition, new RecordVerification(signature.id(), outcome, by))
                        .ifPresent(noted -> found.merge(outcome, 1L, Long::sum));
            });
        }
        return found;
    }

    private static boolean isUnverified(Signature signature) {
        return signature.state().isActive() && signature.verification() == null;
    }

    private record RecordVerification(SignatureId id, VerificationOutcome outcome, Actor by)
            implements CommandOnSignature<Optional<Signature>> {
        @Override
        public Decision<Optional<Signature>> decide(CommandContext context) {
            Optional<Signature> found = context.signature(id);
            if (found.isEmpty()) {
                return Decision.unchanged(found);
            }
            Signature noted = found.get().verified(new Verification(outcome, context.now()));
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.recordTransition(found.get(), noted, cause(), by);
            return changes.build(Optional.of(noted));
        }

        private String cause() {
            return "register-" + ModelNames.TABLE.name(outcome);
        }
    }
}
