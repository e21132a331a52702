package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for observing signing and confirming. */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class PetitionObservationAutoConfiguration {
    PetitionObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitObservation")
    ObservedSigning petitionkitObservation(ObservationRegistry registry) {
        return new ObservedSigning(registry);
    }
}
