package io.github.petitionkit.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ProducerFactory;

class PetitionKafkaAutoConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(KafkaAutoConfiguration.class, PetitionKafkaAutoConfiguration.class));

    @Test
    void publishesNothingWithoutATopic() {
        application.run(context -> assertThat(context).doesNotHaveBean(KafkaPublisher.class));
    }

    @Test
    void connectsToNobodyBeforeTheFirstEvent() {
        application
                .withPropertyValues(
                        "petitionkit.kafka.topic=petitions",
                        "petitionkit.kafka.source=https://example.org",
                        "spring.kafka.bootstrap-servers=no-such-host.invalid:9092")
                .run(context -> assertThat(context).hasSingleBean(KafkaPublisher.class));
    }

    @Test
    void saysThatTheSourceIsMissing() {
        application
                .withPropertyValues("petitionkit.kafka.topic=petitions")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("petitionkit.kafka.source"));
    }

    @Test
    void isAbsentWithoutSpringForKafka() {
        application
                .withPropertyValues("petitionkit.kafka.topic=petitions")
                .withClassLoader(new FilteredClassLoader(ProducerFactory.class))
                .run(context -> assertThat(context).doesNotHaveBean(KafkaPublisher.class));
    }
}
