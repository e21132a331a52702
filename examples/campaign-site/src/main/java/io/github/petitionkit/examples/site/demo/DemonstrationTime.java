package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.spring.jdbc.JdbcPetitionStoreCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Lets the store follow the demonstration's clock instead of the database's. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class DemonstrationTime {
    @Bean
    JdbcPetitionStoreCustomizer replayedTime(ReplayClock clock) {
        return store -> store.clock(clock);
    }
}
