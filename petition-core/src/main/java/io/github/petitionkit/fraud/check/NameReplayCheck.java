package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.Replays;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Notices that names of another petition's signers confirm here in the same order with other mailboxes: somebody has
 * copied a list. One such name is a coincidence; several in their order are not. The check ignores common names, and
 * people who sign several petitions with their own mailbox or on their own device, and the order of the alphabet. Thread-safe.
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
        PersonName person = attempt.signer().name();
        String name = Trait.NAME.of(attempt);
        if (person == null
                || name == null
                || !attempt.isOnTheWeb()
                || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        String mailbox = attempt.identity().keys().get(0).hash();
        String words = person.value().toLowerCase(Locale.ROOT);
        Replays.Visitor visitor = new Replays.Visitor(
                name, mailbox, Trait.DEVICE.of(attempt), words, words.substring(words.lastIndexOf(' ') + 1));
        return replays.confirm(attempt.petitionKey(), visitor, confirmed.at()) ? REPLAYED : List.of();
    }
}
