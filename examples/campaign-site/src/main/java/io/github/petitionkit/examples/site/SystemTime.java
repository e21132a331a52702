package io.github.petitionkit.examples.site;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock bean. */
@Configuration(proxyBeanMethods = false)
@Profile("!demonstration")
class SystemTime {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
