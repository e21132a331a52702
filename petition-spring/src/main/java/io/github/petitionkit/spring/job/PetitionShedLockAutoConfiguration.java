package io.github.petitionkit.spring.job;

import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} that locks jobs by the host's ShedLock. */
@AutoConfiguration(before = {PetitionJdbcAutoConfiguration.class, PetitionJobsAutoConfiguration.class})
@ConditionalOnClass(LockProvider.class)
@ConditionalOnBean(LockProvider.class)
@EnableConfigurationProperties(PetitionJobsProperties.class)
public final class PetitionShedLockAutoConfiguration {
    PetitionShedLockAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    JobLock petitionkitJobLock(LockProvider locks, PetitionJobsProperties properties) {
        return new ShedLockJobLock(locks, properties.lockAtMostFor());
    }
}
