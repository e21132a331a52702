package io.github.petitionkit.spring.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("thorough")
class PetitionListsAutoConfigurationTest {
    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withPropertyValues("petitionkit.secret=0123456789abcdef0123456789abcdef0123456789abcdef")
            .withConfiguration(
                    AutoConfigurations.of(PetitionAutoConfiguration.class, PetitionListsAutoConfiguration.class));
    private final ApplicationContextRunner inDatabase = host.withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:listshost;DB_CLOSE_DELAY=-1")
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, PetitionJdbcAutoConfiguration.class));

    @Test
    void keepsListsWhereThePetitionsAre() {
        host.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(SignatureLists.class)
                .doesNotHaveBean(JdbcLists.class));
        inDatabase.run(context -> assertThat(context).hasNotFailed().hasSingleBean(JdbcLists.class));
    }

    @Test
    void keepsNothingInADatabaseThatAStoreOfTheHostDoesNotUse() {
        JdbcDataSource elsewhere = new JdbcDataSource();
        elsewhere.setUrl("jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1");
        Schema.apply(elsewhere);

        host.withBean(JdbcPetitionStore.class, () -> JdbcPetitionStore.of(elsewhere))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(SignatureLists.class)
                        .doesNotHaveBean(JdbcLists.class));
    }

    @Test
    void goesOnByAJobUnlessItIsOff() {
        host.run(
                context -> assertThat(context.getBean(PetitionJob.class).name()).isEqualTo("lists"));
        host.withPropertyValues("petitionkit.jobs.lists=-")
                .run(context -> assertThat(context.getBeanProvider(PetitionJob.class).stream())
                        .isEmpty());
        host.withPropertyValues("petitionkit.jobs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(PetitionJob.class));
    }
}
