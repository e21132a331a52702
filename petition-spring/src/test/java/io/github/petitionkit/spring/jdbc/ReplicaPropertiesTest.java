package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("thorough")
class ReplicaPropertiesTest {
    private static final String URL = "spring.datasource.url=";

    private final String[] primary = Servers.database();
    private final String other = Servers.database()[0].substring(URL.length());
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionJdbcAutoConfiguration.class))
            .withPropertyValues("petitionkit.secret=" + Scene.SECRET, "petitionkit.jdbc.initialize-schema=always")
            .withPropertyValues(primary);

    @Test
    void askTheReplicaWithTheUserOfTheDataSourceAndCountRightWhileItDoesNotFollow() {
        runner.withPropertyValues("petitionkit.jdbc.replica-url=" + other + "&ApplicationName=asked")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId petition = Scene.open(petitions);
                    JdbcTemplate database = new JdbcTemplate(context.getBean(DataSource.class));
                    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                    while (database.queryForList(
                                    "select 1 from pg_stat_activity where application_name = 'asked' and usename = 'postgres'")
                            .isEmpty()) {
                        assertThat(System.nanoTime()).isLessThan(end);
                    }

                    petitions.sign(petition, Scene.request(1), Scene.browser(1));

                    assertThat(petitions.progress(petition).tally().pending()).isOne();
                });
    }

    @Test
    void areLeftOutWithoutAnAddress() {
        runner.run(context -> assertThat(context).doesNotHaveBean(HikariCopy.class));
    }

    @Test
    void needAPoolToTakeTheUserFrom() {
        runner.withBean(DataSource.class, () -> new DriverManagerDataSource(primary[0].substring(URL.length())))
                .withPropertyValues("petitionkit.jdbc.replica-url=" + other)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(IllegalStateException.class)
                        .rootCause()
                        .hasMessageContaining("JdbcPetitionStoreCustomizer")
                        .hasMessageNotContaining(other));
    }

    @Test
    void needATimeThatAReplicaMayBeBehind() {
        runner.withPropertyValues("petitionkit.jdbc.replica-url=" + other, "petitionkit.jdbc.replica-staleness=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("behind by some time: give more than zero"));
    }
}
