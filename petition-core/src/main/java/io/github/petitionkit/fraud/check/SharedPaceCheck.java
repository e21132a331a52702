package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.LinkedArrivals;
import io.github.petitionkit.fraud.rate.LinkedPace;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Objects;

/**
 * Notices that people from several networks send their forms and press their buttons at one even pace. It compares
 * people with mailboxes at little-known domains who share a domain, or a network and a browser. A queue at a stall has
 * an even pace too, but it has one place. People in different places do not see each other, so they come by chance. A
 * mail server that sends at an even rate makes the confirmations even and not the forms, so the check needs both.
 *
 * <p>Somebody who comes between two beats does not keep the pace, and interrupts it for the others. So an opponent needs
 * a dozen mailboxes of his own for each chance to have a stranger held. Thread-safe.
 *
 * @param arrivals remembers confirmed people
 */
public record SharedPaceCheck(LinkedArrivals arrivals) implements ConfirmedCheck {
    /** So many of twelve gaps by chance are alike once in a hundred million times. */
    private static final int EVEN = 11;

    private static final int MOST_FROM_ONE_NETWORK = 6;
    private static final long SHORTEST_GAP_IN_SECONDS = 2;

    /** Rejects {@code null}. */
    public SharedPaceCheck {
        Objects.requireNonNull(arrivals, "arrivals");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        String domain = attempt.domain().orElse("");
        if (domain.isEmpty()
                || MailProviders.isCommon(domain)
                || MailProviders.isRelay(domain)
                || !attempt.isOnTheWeb()
                || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        LinkedPace pace = arrivals.arrive(
                attempt.petitionKey(),
                new LinkedArrivals.Arrival(
                        domain, Trait.SUBNET.of(attempt), Trait.BROWSER.of(attempt), attempt.at(), confirmed.at()));
        return isOneHand(pace) ? List.of(signal(pace)) : List.of();
    }

    private static boolean isOneHand(LinkedPace pace) {
        return pace.forms() >= EVEN
                && pace.clicks() >= EVEN
                && pace.fromOneNetwork() <= MOST_FROM_ONE_NETWORK
                && pace.gap().toSeconds() >= SHORTEST_GAP_IN_SECONDS;
    }

    private static Signal signal(LinkedPace pace) {
        return new Signal(
                "shared-pace",
                60,
                "Of the last %s gaps between people of related mailboxes and networks %s are alike, about %s s: both between their forms and between their confirmations"
                        .formatted(
                                LinkedArrivals.GAPS,
                                Math.min(pace.forms(), pace.clicks()),
                                pace.gap().toSeconds()),
                "Come at a less even pace");
    }
}
