package io.github.petitionkit.spring.kafka;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.webhook.EventFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events to a topic of Kafka, in the structured mode of the <a
 * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka binding of
 * CloudEvents</a> if the format is that. The key is the petition, so that its events are in one partition, in order. A
 * consumer can get an event twice, with the same id. While the broker is away, events wait, however long, and none becomes
 * a dead letter for that. Thread-safe.
 */
public final class KafkaPublisher implements PetitionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Supplier<Producer<String, byte[]>> connect;
    private final String topic;
    private final EventFormat format;
    private final AtomicBoolean isAway = new AtomicBoolean();
    private @Nullable Producer<String, byte[]> producer;

    /**
     * Makes a publisher.
     *
     * @param connect makes a producer, at the first event, and again if that fails: with {@code acks=all}, idempotent, and
     *     with a {@code max.block.ms} and a {@code delivery.timeout.ms} that are together shorter than half the lease of
     *     deliveries
     * @param topic the topic, which exists or which the broker makes
     * @param format writes the values; its media type is in the header {@code content-type}
     */
    public KafkaPublisher(Supplier<Producer<String, byte[]>> connect, String topic, EventFormat format) {
        this.connect = Objects.requireNonNull(connect, "connect");
        this.topic = Objects.requireNonNull(topic, "topic");
        this.format = Objects.requireNonNull(format, "format");
    }

    /** {@return {@code petitionkit.kafka} and the topic} */
    @Override
    public String name() {
        return "petitionkit.kafka." + topic;
    }

    @Override
    public DeliveryOrder order() {
        return DeliveryOrder.BY_PETITION;
    }

    /**
     * Publishes an event, and waits until every replica in sync has it.
     *
     * @throws PostponedEventException if the broker is away or refuses everything
     * @throws RecordTooLargeException if the broker does not take this event
     */
    @Override
    public void on(PetitionEvent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, event.petition().toString(), format.body(event));
        message.headers().add("content-type", format.contentType().getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(message).get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw away(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (KafkaException failure) {
            throw away(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw away(stop);
        }
        if (isAway.getAndSet(false)) {
            LOG.info("Kafka takes events for topic {} again", topic);
        }
    }

    private PostponedEventException away(Throwable cause) {
        if (!isAway.getAndSet(true)) {
            LOG.warn("Kafka takes no events for topic {}; they wait", topic, cause);
        }
        return new PostponedEventException("Kafka takes no events for topic " + topic, PAUSE);
    }

    private synchronized Producer<String, byte[]> producer() {
        Producer<String, byte[]> known = producer;
        if (known == null) {
            known = connect.get();
            producer = known;
        }
        return known;
    }

    /** Closes the producer. */
    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
