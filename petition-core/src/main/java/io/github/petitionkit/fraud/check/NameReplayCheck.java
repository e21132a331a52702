package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.Replays;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Objects;

/**
 * The names of people who have signed another petition confirm here with other mailboxes, and in the order in which they
 * stand there: a list is copied. One such name is a coincidence, several in their order are none. Names that many have are
 * not looked at, and people who sign several petitions with their own mailbox are not replayed. Safe for many threads.
 *
 * @param replays remembers names in their order
 */
public record NameReplayCheck(Replays replays) implements ConfirmedCheck {
    private static final List<Signal> REPLAYED = List.of(new Signal(
            "replayed-names",
            60,
            "The latest names have signed another petition, in the same order and with other mailboxes",
            "Names that come in another order than on another petition"));

    /** Rejects {@code null}. */
    public NameReplayCheck {
        Objects.requireNonNull(replays, "replays");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        String name = Trait.NAME.of(attempt);
        if (name == null || !attempt.isOnTheWeb() || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        String mailbox = attempt.identity().keys().get(0).hash();
        return replays.confirm(attempt.petitionKey(), name, mailbox, confirmed.at()) ? REPLAYED : List.of();
    }
}
