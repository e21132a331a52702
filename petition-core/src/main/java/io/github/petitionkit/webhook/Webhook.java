package io.github.petitionkit.webhook;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
 * io.github.petitionkit.event.DeliveryPolicy}. An endpoint that has taken nothing for a day is paused: it gets one
 * request an hour until it takes an event. An event that was tried too often is a dead letter, and can be retried. By
 * default, it sends nothing into private networks and nothing without TLS. Immutable but for the pause; thread-safe.
 */
public final class Webhook implements PetitionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final String name;
    private final URI endpoint;
    private final List<WebhookSecret> secrets;
    private final EventFormat format;
    private final Predicate<PetitionEvent> wanted;
    private final InstantSource clock;
    private final Duration timeout;
    private final boolean isPrivateAllowed;
    private final HttpClient client;
    private final Outage outage = new Outage();

    private Webhook(Builder parts) {
        this.name = parts.name;
        this.endpoint = parts.endpoint;
        this.secrets = parts.secrets;
        this.format = parts.format;
        this.wanted = parts.wanted;
        this.clock = parts.clock;
        this.timeout = parts.timeout;
        this.isPrivateAllowed = parts.isPrivateAllowed;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout.compareTo(CONNECT_TIMEOUT) < 0 ? timeout : CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
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
     * @throws WebhookFailedException if the endpoint does not take it, does not answer in time, or is paused
     * @throws RefusedEndpointException if the address is not allowed
     */
    @Override
    public void on(PetitionEvent event) {
        if (!wanted.test(event)) {
            return;
        }
        Instant now = clock.instant();
        if (!outage.permits(now)) {
            throw new WebhookFailedException(
                    "Webhook " + name + " is paused: its endpoint has taken nothing for a day");
        }
        try {
            post(event, now);
        } catch (RuntimeException failure) {
            if (outage.fail(now)) {
                LOG.error("Webhook {} is paused: its endpoint has taken nothing for a day", name);
            }
            throw failure;
        }
        if (outage.end()) {
            LOG.info("The endpoint of webhook {} takes events again", name);
        }
    }

    private void post(PetitionEvent event, Instant now) {
        if (!isPrivateAllowed) {
            EndpointGuard.requirePublic(endpoint);
        }
        int status = status(request(event, now));
        if (status / HUNDRED != SUCCESS) {
            throw new WebhookFailedException("The endpoint of webhook " + name + " answered " + status);
        }
    }

    private HttpRequest request(PetitionEvent event, Instant now) {
        byte[] body = format.body(event);
        String id = event.id().toString();
        long timestamp = now.getEpochSecond();
        return HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", format.contentType())
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.signature(id, timestamp, body))
                                .collect(Collectors.joining(" ")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Returns the status, without reading the body, which can be endless. */
    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failure) {
            throw new WebhookFailedException("The endpoint of webhook " + name + " did not answer", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new WebhookFailedException("The request of webhook " + name + " was interrupted", stop);
        }
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
        private boolean isPrivateAllowed;

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
         * Allows addresses in private networks, and without TLS, for an endpoint of your own. Never allow it for an
         * address that somebody else has typed.
         *
         * @return this builder
         */
        public Builder allowingPrivateNetworks() {
            isPrivateAllowed = true;
            return this;
        }

        /** {@return the webhook} */
        public Webhook build() {
            return new Webhook(this);
        }
    }
}
