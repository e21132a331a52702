package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.ListDates;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.job.HoldsWatch;
import io.github.petitionkit.spring.web.PetitionWebAutoConfiguration;
import io.github.petitionkit.spring.web.ProxyWatch;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link EnableAutoConfiguration Auto-configuration} for the health of petitions. */
@AutoConfiguration(after = {PetitionAutoConfiguration.class, PetitionWebAutoConfiguration.class})
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Petitions.class)
@ConditionalOnEnabledHealthIndicator("petitionkit")
public final class PetitionsHealthAutoConfiguration {
    PetitionsHealthAutoConfiguration() {}

    /** The warnings of petitions over HTTP. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpServletRequest.class)
    static class Web {
        @Bean
        @ConditionalOnBean(ProxyWatch.class)
        Warnings petitionkitProxyWarnings(ProxyWatch proxies) {
            return () -> proxies.warning().stream().toList();
        }
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitHealthIndicator")
    HealthIndicator petitionkitHealthIndicator(
            Petitions petitions,
            ObjectProvider<HoldsWatch> holds,
            ObjectProvider<ListDates> lists,
            ObjectProvider<Warnings> warnings) {
        return new PetitionsHealthIndicator(
                petitions,
                holds.getIfAvailable(),
                lists::getIfAvailable,
                warnings.orderedStream().toList());
    }
}
