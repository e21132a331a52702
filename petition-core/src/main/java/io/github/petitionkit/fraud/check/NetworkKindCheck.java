package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.list.NetworkKinds;
import io.github.petitionkit.fraud.list.NetworkKinds.Kind;
import io.github.petitionkit.fraud.list.NetworkKinds.Network;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices that people from one data centre make up a much larger share of the latest confirmations than usual. A network
 * of homes or telephones is never noticed, however many people come from it. A VPN that a newspaper recommends looks like
 * a data centre, so the signal weighs little. Without history, and where the host knows no network, the check notices
 * nothing. Thread-safe.
 *
 * @param networks the host's port
 * @param mix remembers the networks of confirmed people
 */
public record NetworkKindCheck(NetworkKinds networks, ShareMonitor mix) implements ConfirmedCheck {
    private static final List<Signal> HOSTING = List.of(new Signal(
            "hosting-network",
            20,
            "Many who confirm come from one data centre, which was rare before",
            "Sign from a home, an office or a telephone"));

    /** Rejects {@code null}. */
    public NetworkKindCheck {
        Objects.requireNonNull(networks, "networks");
        Objects.requireNonNull(mix, "mix");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        Optional<Network> network = attempt.ip().flatMap(networks::of);
        if (network.isEmpty() || !attempt.isOnTheWeb()) {
            return List.of();
        }
        boolean surges = SurgeCheck.isSurge(mix.arrive(
                "network|" + attempt.petitionKey(), String.valueOf(network.get().asn()), confirmed.at()));
        return surges && network.get().kind() == Kind.HOSTING ? HOSTING : List.of();
    }
}
