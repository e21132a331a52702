package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.LastPlaces;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.identity.SignerKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices that the people of another petition come here, with their own mailboxes, and make up a much larger share of the
 * latest confirmations than usual. A farm uses its mailboxes again. So do the readers of a campaign's newsletter, so the
 * signal weighs little. Without history the check notices nothing. Thread-safe.
 *
 * @param places remembers which petition a mailbox confirmed last
 * @param mix remembers from which petitions people come
 */
public record ReturningPeopleCheck(LastPlaces places, ShareMonitor mix) implements ConfirmedCheck {
    private static final List<Signal> RETURNING = List.of(new Signal(
            "returning-people",
            10,
            "Many who confirm have confirmed one other petition last, which was rare before",
            "Come at another time than the people of the other petition"));

    /** Rejects {@code null}. */
    public ReturningPeopleCheck {
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(mix, "mix");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        SignerKey mailbox = attempt.identity().mailbox();
        if (mailbox == null || !attempt.isOnTheWeb()) {
            return List.of();
        }
        Optional<String> before = places.move(mailbox.hash(), attempt.petitionKey(), confirmed.at());
        boolean surges = SurgeCheck.isSurge(
                mix.arrive("from|" + attempt.petitionKey(), before.orElse("nowhere"), confirmed.at()));
        return surges && before.isPresent() ? RETURNING : List.of();
    }
}
