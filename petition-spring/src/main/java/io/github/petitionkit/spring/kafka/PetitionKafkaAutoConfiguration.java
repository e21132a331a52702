package io.github.petitionkit.spring.kafka;

import io.github.petitionkit.jackson.CloudEvents;
import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for events in Kafka, if a topic is named. Brokers and credentials are
 * those of {@code spring.kafka.*}.
 */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass({ProducerFactory.class, KafkaProducer.class})
@ConditionalOnBean(ProducerFactory.class)
@ConditionalOnProperty("petitionkit.kafka.topic")
@EnableConfigurationProperties(PetitionKafkaProperties.class)
public final class PetitionKafkaAutoConfiguration {
    /** An attempt ends within a quarter of the lease of deliveries. */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000);

    PetitionKafkaAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    KafkaPublisher petitionkitKafkaPublisher(ProducerFactory<?, ?> producers, PetitionKafkaProperties properties) {
        Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.putAll(SETTINGS);
        JsonMapper mapper = JsonMapper.builder().addModule(new PetitionModule()).build();
        return new KafkaPublisher(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                properties.topic(),
                CloudEvents.of(mapper, properties.source()));
    }
}
