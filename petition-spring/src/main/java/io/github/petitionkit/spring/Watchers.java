package io.github.petitionkit.spring;

import io.github.petitionkit.Watcher;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.signature.SigningResult;
import java.util.List;
import java.util.function.Supplier;

/**
 * Several watchers, one inside the other.
 *
 * @param outermostFirst in their order
 */
record Watchers(List<Watcher> outermostFirst) implements Watcher {
    @Override
    public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        Supplier<SigningResult> watched = signing;
        for (int i = outermostFirst.size() - 1; i >= 0; i--) {
            Watcher watcher = outermostFirst.get(i);
            Supplier<SigningResult> inner = watched;
            watched = () -> watcher.signing(petition, inner);
        }
        return watched.get();
    }

    @Override
    public ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        Supplier<ConfirmationResult> watched = confirming;
        for (int i = outermostFirst.size() - 1; i >= 0; i--) {
            Watcher watcher = outermostFirst.get(i);
            Supplier<ConfirmationResult> inner = watched;
            watched = () -> watcher.confirming(inner);
        }
        return watched.get();
    }
}
