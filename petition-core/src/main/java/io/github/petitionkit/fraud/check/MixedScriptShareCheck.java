package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Objects;

/**
 * Notices that names with letters of two scripts in a word ({@link MixedScriptCheck}) have a much greater share of a
 * petition's last confirmations than before. One such name is a slip of a person who writes both scripts; six within an
 * hour, where they were rare, are a script's. Without history the check notices nothing. Thread-safe.
 *
 * @param mix remembers confirmed people
 */
record MixedScriptShareCheck(ShareMonitor mix) implements ConfirmedCheck {
    private static final List<Signal> MANY = List.of(new Signal(
            "mixed-scripts",
            35,
            "Many who confirmed lately have letters of two scripts in a word of the name, where such names were rare",
            "Write the name in one script"));

    /** Rejects {@code null}. */
    public MixedScriptShareCheck {
        Objects.requireNonNull(mix, "mix");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        PersonName name = attempt.signer().name();
        if (name == null || !attempt.isOnTheWeb() || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        boolean isMixed = MixedScriptCheck.hasMixedWord(name.value());
        String petition = "mixed-scripts|" + attempt.petitionKey();
        boolean isSurge = SurgeCheck.isSurge(mix.arrive(petition, isMixed ? "mixed" : "one", confirmed.at()));
        return isMixed && isSurge ? MANY : List.of();
    }
}
