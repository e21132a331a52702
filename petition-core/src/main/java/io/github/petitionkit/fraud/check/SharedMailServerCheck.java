package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.list.MailServers;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.network.PublicSuffixes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices that many little-known domains with one mail server confirm a petition, although that server was rare before.
 * The domains may have one owner. A domain counts once, however many of its people confirm, so an employer counts once.
 * A known hosting company already has its usual share, but a new one looks like an owner, so the signal is weak. The
 * check notices nothing without history, or while a server is not known yet. Thread-safe.
 *
 * @param servers the host's port
 * @param counter counts domains
 * @param mix remembers servers
 */
public record SharedMailServerCheck(MailServers servers, VelocityCounter counter, ShareMonitor mix)
        implements ConfirmedCheck {
    private static final Window ONCE = new Window(1, Duration.ofDays(1));
    private static final List<Signal> SHARED = List.of(new Signal(
            "shared-mail-server",
            20,
            "Many little-known domains with one mail server confirm, which was rare before",
            "Use a mailbox at a provider"));

    /** Rejects {@code null}. */
    public SharedMailServerCheck {
        Objects.requireNonNull(servers, "servers");
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(mix, "mix");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        Optional<String> domain = attempt.domain()
                .filter(each -> !MailProviders.isCommon(each) && !MailProviders.isRelay(each))
                .flatMap(PublicSuffixes.standard()::registrable);
        Optional<String> server = domain.flatMap(servers::of).map(SharedMailServerCheck::owner);
        if (server.isEmpty() || !attempt.isOnTheWeb()) {
            return List.of();
        }
        String petition = "mail-server|" + attempt.petitionKey();
        boolean isFirst = counter.hit(petition + '|' + domain.get(), confirmed.at(), ONCE) == 1;
        return isFirst && SurgeCheck.isSurge(mix.arrive(petition, server.get(), confirmed.at())) ? SHARED : List.of();
    }

    /** Large hosting companies have many servers under one name. */
    private static String owner(String server) {
        return PublicSuffixes.standard().registrable(server).orElse(server);
    }
}
