package io.github.petitionkit.webhook;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the server of somebody else, signed by <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a>. Give it to {@link io.github.petitionkit.PetitionsBuilder#listener}. The outbox delivers each event at
 * least once, with the same {@code webhook-id} each time, and the events of a petition in order.
 *
 * <p>Any answer but one of 200 to 299 is a failure, a redirect too; the outbox tries again by its {@link
 * io.github.petitionkit.event.DeliveryPolicy}. While the endpoint takes nothing at all, its events wait, and none becomes
 * a dead letter for that. After a day it is paused: it gets one request an hour until it takes an event. An event that
 * fails too often while others are taken is a dead letter, and can be retried. By default, it sends nothing into private
 * networks, nothing without TLS, and nothing by a proxy. Immutable but for the pause; thread-safe.
 */
public final class Webhook implements PetitionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final String name;
    private final Endpoint endpoint;
    private final List<WebhookSecret> secrets;
    private final EventFormat format;
    private final Predicate<PetitionEvent> wanted;
    private final InstantSource clock;
    private final Outage outage = new Outage();

    private Webhook(Builder parts) {
        this.name = parts.name;
        this.endpoint = new Endpoint(parts.endpoint, parts.timeout, parts.network);
        this.secrets = parts.secrets;
        this.format = parts.format;
        this.wanted = parts.wanted;
        this.clock = parts.clock;
    }

    /**
     * Starts a builder.
     *
     * @param name a name that stays, such as {@code crm}: waiting events find their webhook by it after a restart
     * @param endpoint an absolute address with a host
     * @param secret the secret that the endpoint knows
     * @param format writes the bodies
     * @return a builder with these defaults: every event, 15 seconds for an answer, public addresses with TLS only, the
     *     system's clock
     * @throws IllegalArgumentException if the address has no host or has user information
     */
    public static Builder builder(String name, URI endpoint, WebhookSecret secret, EventFormat format) {
        return new Builder(name, endpoint, secret, format);
    }

    @Override
    public String name() {
        return "webhook." + name;
    }

    @Override
    public DeliveryOrder order() {
        return DeliveryOrder.BY_PETITION;
    }

    /** {@return whether the endpoint has taken nothing for a day, so that it gets one request an hour} */
    public boolean isPaused() {
        return outage.isPaused();
    }

    /**
     * Posts an event, and waits for the answer.
     *
     * @throws WebhookFailedException if the endpoint does not take it
     * @throws RefusedEndpointException if the address is not allowed
     * @throws PostponedEventException if the endpoint has taken nothing since an earlier failure, or is paused
     */
    @Override
    public void on(PetitionEvent event) {
        if (!wanted.test(event)) {
            return;
        }
        Instant now = clock.instant();
        Duration silence = outage.silence(now);
        if (!silence.isZero()) {
            throw new PostponedEventException("Webhook " + name + " is paused", silence);
        }
        byte[] body = format.body(event);
        try {
            post(event, now, body);
        } catch (WebhookFailedException failure) {
            throw consequence(failure, failure.status().isPresent(), now);
        } catch (RefusedEndpointException failure) {
            throw consequence(failure, false, now);
        }
        if (outage.end()) {
            LOG.info("The endpoint of webhook {} takes events again", name);
        }
    }

    /**
     * Returns the failure if it counts for the event: the endpoint has taken others until now, or answers to this one while
     * it is paused, so that the only event of a site cannot hold it up for ever.
     */
    private RuntimeException consequence(RuntimeException failure, boolean isAnswered, Instant now) {
        Outage.Failure sign = outage.fail(now);
        if (sign == Outage.Failure.PAUSING) {
            LOG.error("Webhook {} is paused: its endpoint has taken nothing for a day", name);
        }
        boolean counts = sign == Outage.Failure.FIRST || (sign == Outage.Failure.PAUSED && isAnswered);
        return counts
                ? failure
                : new PostponedEventException("The endpoint of webhook " + name + " is away", outage.pause(now));
    }

    private void post(PetitionEvent event, Instant now, byte[] body) {
        try {
            int status = endpoint.post(headers(event, now, body), body);
            if (status / HUNDRED != SUCCESS) {
                throw new WebhookFailedException(name, status);
            }
        } catch (IOException failure) {
            throw new WebhookFailedException(name, failure);
        }
    }

    private Map<String, String> headers(PetitionEvent event, Instant now, byte[] body) {
        String id = event.id().toString();
        long timestamp = now.getEpochSecond();
        return Map.of(
                "Content-Type",
                format.contentType(),
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.signature(id, timestamp, body))
                        .collect(Collectors.joining(" ")));
    }

    /** Builds a webhook. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final URI endpoint;
        private final EventFormat format;
        private List<WebhookSecret> secrets;
        private Predicate<PetitionEvent> wanted = event -> true;
        private InstantSource clock = InstantSource.system();
        private Duration timeout = TIMEOUT;
        private Endpoint.Network network = Endpoint.Network.PUBLIC;

        private Builder(String name, URI endpoint, WebhookSecret secret, EventFormat format) {
            this.name = Objects.requireNonNull(name, "name");
            this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
            this.secrets = List.of(secret);
            this.format = Objects.requireNonNull(format, "format");
            if (endpoint.getHost() == null || endpoint.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "A webhook's address is absolute, with a host and without user information,"
                                + " such as https://crm.example.org/petitions");
            }
        }

        /**
         * Signs with a former secret as well, while the endpoint moves to the new one. An endpoint accepts a request if
         * one of its signatures fits.
         *
         * @param former the secret that the endpoint may still use
         * @return this builder
         */
        public Builder alsoSigningWith(WebhookSecret former) {
            secrets = Stream.concat(secrets.stream(), Stream.of(former)).toList();
            return this;
        }

        /**
         * Sends only some events.
         *
         * @param wanted decides; the same answer for an event each time
         * @return this builder
         */
        public Builder only(Predicate<PetitionEvent> wanted) {
            this.wanted = Objects.requireNonNull(wanted, "wanted");
            return this;
        }

        /**
         * Changes how long the endpoint may take to answer.
         *
         * @param timeout longer than zero, shorter than a quarter of the lease of deliveries
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("A webhook's time-out is longer than zero, not " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets the clock.
         *
         * @param clock tells the time of requests and pauses
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Allows addresses in private networks, and without TLS, for an endpoint of your own, and requests by the proxy of
         * the JVM, which has to keep them out of private networks itself. Never allow it without one for an address that
         * somebody else has typed.
         *
         * @return this builder
         */
        public Builder allowingPrivateNetworks() {
            network = Endpoint.Network.ANY;
            return this;
        }

        /** {@return the webhook} */
        public Webhook build() {
            return new Webhook(this);
        }
    }
}
