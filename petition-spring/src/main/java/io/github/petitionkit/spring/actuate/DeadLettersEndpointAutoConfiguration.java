package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for the endpoint of dead letters. */
@AutoConfiguration(after = PetitionAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(Petitions.class)
@ConditionalOnAvailableEndpoint(DeadLettersEndpoint.class)
public final class DeadLettersEndpointAutoConfiguration {
    DeadLettersEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    DeadLettersEndpoint petitionkitDeadLettersEndpoint(Petitions petitions) {
        return new DeadLettersEndpoint(petitions);
    }
}
