package io.github.petitionkit.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.job.HoldsWatch;
import io.github.petitionkit.spring.job.PetitionJobsAutoConfiguration;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class PetitionsActuatorTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    EndpointAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionsHealthAutoConfiguration.class,
                    PetitionsEndpointAutoConfiguration.class));

    @Test
    void isUpWhileTheStoreAnswers() {
        runner.run(context -> {
            var health = Objects.requireNonNull(context.getBean("petitionkitHealthIndicator", HealthIndicator.class)
                    .health());
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsKeys("store", "undelivered", "deadLetters", "lists");
        });
    }

    @Test
    void isDownWhileTheStoreDoesNotAnswer() throws SQLException {
        JdbcDataSource lost = new JdbcDataSource();
        lost.setUrl("jdbc:h2:mem:lost;DB_CLOSE_DELAY=-1");
        Schema.apply(lost);
        try (JdbcPetitionStore store = JdbcPetitionStore.of(lost)) {
            Petitions petitions =
                    Petitions.builder(Keyring.random()).store(store).build();
            try (Connection last = lost.getConnection()) {
                last.createStatement().execute("shutdown");
            }
            lost.setUrl("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
            var health = Objects.requireNonNull(
                    new PetitionsHealthIndicator(petitions, null, () -> null, List.of()).health());
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void tellsWhoIsHeldAndWhichCheckHoldsMoreThanUsual() {
        FraudCheck suspicious = attempt -> List.of(new Signal("acme", 60, "", ""));
        runner.withConfiguration(AutoConfigurations.of(PetitionJobsAutoConfiguration.class))
                .withPropertyValues("petitionkit.jobs.holds=-")
                .withBean(FraudCheck.class, () -> suspicious)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    Policy policy = Policy.builder()
                            .confirmation(Confirmation.NOT_NEEDED)
                            .build();
                    PetitionId id = Scene.open(petitions, policy);
                    for (int number = 0; number < 20; number++) {
                        petitions.sign(id, Scene.request(number), Scene.browser(number));
                    }
                    context.getBean(HoldsWatch.class).look();

                    var health =
                            Objects.requireNonNull(context.getBean("petitionkitHealthIndicator", HealthIndicator.class)
                                    .health());
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails())
                            .containsEntry("held", 20L)
                            .containsEntry(
                                    "alarms",
                                    Map.of(
                                            id.toString(),
                                            "20 of 20 received within a day are held, 20 of them for acme; before it was 0 %"));
                });
    }

    @Test
    void canBeSwitchedOff() {
        runner.withPropertyValues("management.health.petitionkit.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("petitionkitHealthIndicator"));
        runner.run(context -> assertThat(context).doesNotHaveBean(PetitionsEndpoint.class));
    }

    @Test
    void tellsOperatorsWhatIsInUseAndHowFarAPetitionHasCome() {
        runner.withPropertyValues(
                        "management.endpoints.web.exposure.include=petitionkit",
                        "management.endpoints.jmx.exposure.include=petitionkit")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(petitions);
                    petitions.sign(id, Scene.request(1), Scene.browser(1));
                    PetitionsEndpoint endpoint = new PetitionsEndpoint(
                            petitions,
                            context.getBean(io.github.petitionkit.eligibility.EligibilityRules.class),
                            context.getBean(io.github.petitionkit.fraud.FraudPolicy.class));

                    assertThat(endpoint.overview().store()).isEqualTo("InMemoryPetitionStore");
                    assertThat(endpoint.overview().eligibilityRules()).containsExactly("petitionkit.residence");
                    PetitionsEndpoint.Standing standing = Objects.requireNonNull(endpoint.standing(id.toString()));
                    assertThat(standing.state()).isEqualTo("OPEN");
                    assertThat(standing.pending()).isOne();
                    assertThat(standing.thresholds()).containsKey("response");
                    assertThat(endpoint.standing("nothing")).isNull();
                    assertThat(endpoint.standing(new java.util.UUID(0, 0).toString()))
                            .isNull();
                });
    }
}
