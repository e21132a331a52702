package io.github.petitionkit.spring.kafka;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code petitionkit.kafka.*}.
 *
 * @param topic Topic to which events are published; without it none is.
 * @param source Address of the site, such as https://example.org, which with its id identifies an event worldwide.
 */
@ConfigurationProperties("petitionkit.kafka")
public record PetitionKafkaProperties(String topic, URI source) {
    /** Requires both. */
    public PetitionKafkaProperties {
        Objects.requireNonNull(topic, "petitionkit.kafka.topic is needed");
        Objects.requireNonNull(
                source, "petitionkit.kafka.source is needed: the address of your site, such as https://example.org");
    }
}
