package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.spring.job.PetitionJobs;
import io.github.petitionkit.spring.job.PetitionJobsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for the endpoint of jobs. */
@AutoConfiguration(after = PetitionJobsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(PetitionJobs.class)
@ConditionalOnAvailableEndpoint(PetitionJobsEndpoint.class)
public final class PetitionJobsEndpointAutoConfiguration {
    PetitionJobsEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    PetitionJobsEndpoint petitionkitJobsEndpoint(PetitionJobs jobs) {
        return new PetitionJobsEndpoint(jobs);
    }
}
