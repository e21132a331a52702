package io.github.petitionkit.spring.jdbc;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** As {@code docs/spring.md} shows it. */
@TestConfiguration(proxyBeanMethods = false)
class DatabaseInContainer {
    @Bean
    @ServiceConnection
    PostgreSQLContainer database() {
        return new PostgreSQLContainer("postgres:17");
    }
}
