package io.github.petitionkit.internal;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.PetitionStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The plan of an attempt to sign, before any write. */
sealed interface SigningPlan {
    SigningResult finish(PetitionStore store);

    CompletionStage<SigningResult> finishAsync(PetitionStore store);

    /** Returns a plan with the same result that writes nothing. */
    SigningPlan withoutWriting();

    /** The result is known without a write. */
    record Known(SigningResult result) implements SigningPlan {
        @Override
        public SigningResult finish(PetitionStore store) {
            return result;
        }

        @Override
        public CompletionStage<SigningResult> finishAsync(PetitionStore store) {
            return CompletableFuture.completedFuture(result);
        }

        @Override
        public SigningPlan withoutWriting() {
            return this;
        }
    }

    /** The command that writes determines the result. */
    record ToWrite(PetitionId petition, Command<SigningResult> step) implements SigningPlan {
        @Override
        public SigningResult finish(PetitionStore store) {
            return store.execute(petition, step);
        }

        @Override
        public CompletionStage<SigningResult> finishAsync(PetitionStore store) {
            return store.executeAsync(petition, step);
        }

        @Override
        public SigningPlan withoutWriting() {
            return new ToWrite(petition, new WithoutWriting<>(step));
        }
    }
}
