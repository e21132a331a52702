package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.job.HoldsWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for the health of petitions. */
@AutoConfiguration(after = PetitionAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Petitions.class)
@ConditionalOnEnabledHealthIndicator("petitionkit")
public final class PetitionsHealthAutoConfiguration {
    PetitionsHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitHealthIndicator")
    HealthIndicator petitionkitHealthIndicator(Petitions petitions, ObjectProvider<HoldsWatch> holds) {
        return new PetitionsHealthIndicator(petitions, holds.getIfAvailable());
    }
}
