package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;

class DatabaseInContainerTest {
    /** The container is not started: that needs a container runtime. */
    @Test
    void isWhereTheLibraryConnectsTo() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseInContainer.class)
                .withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class))
                .run(context -> assertThat(context.getBeanNamesForType(JdbcConnectionDetails.class))
                        .hasSize(1));
    }
}
