package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** The secret of a site is changed by its properties, node by node. */
@Tag("thorough")
class SecretRotationTest {
    private static final String NEW =
            Base64.getEncoder().encodeToString("another secret of thirty-two bytes".getBytes(StandardCharsets.UTF_8));

    private final ApplicationContextRunner node = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionJdbcAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "petitionkit.jdbc.initialize-schema=always");
    private final ApplicationContextRunner before = node.withPropertyValues("petitionkit.secret=" + Scene.SECRET);
    private final ApplicationContextRunner firstStep = before.withPropertyValues("petitionkit.next-secrets=" + NEW);
    private final ApplicationContextRunner secondStep =
            node.withPropertyValues("petitionkit.secret=" + NEW, "petitionkit.previous-secrets=" + Scene.SECRET);

    @Test
    void takesTwoSteps() {
        before.run(old -> {
            PetitionId petition = Scene.open(old.getBean(Petitions.class));
            firstStep.run(next -> {
                assertThat(next).hasNotFailed();
                assertThat(next.getBean(Keyring.class).keyIds()).hasSize(2);
                assertThat(next.getBean(Keyring.class).currentKeyId())
                        .isEqualTo(old.getBean(Keyring.class).currentKeyId());
                assertThat(next.getBean(Petitions.class).find(petition)).isPresent();
            });
        });
        firstStep.run(first -> secondStep.run(second -> {
            assertThat(second).hasNotFailed();
            assertThat(second.getBean(Keyring.class).keyIds())
                    .containsExactlyInAnyOrderElementsOf(
                            first.getBean(Keyring.class).keyIds());
        }));
    }

    @Test
    void isRefusedInOneStepWhileAnotherNodeRuns() {
        before.run(old -> secondStep.run(next -> {
            FailureAnalysis analysis = Objects.requireNonNull(
                    new UnsharedKeyFailureAnalyzer().analyze(Objects.requireNonNull(next.getStartupFailure())));
            assertThat(analysis.getDescription()).contains("another running node reads only");
            assertThat(analysis.getAction()).contains("petitionkit.next-secrets", "petitionkit.previous-secrets");
        }));
    }

    @Test
    void namesThePropertyForTheFormerSecret() {
        before.run(old -> assertThat(old).hasNotFailed());

        node.withPropertyValues("petitionkit.secret=" + NEW).run(next -> {
            FailureAnalysis analysis = Objects.requireNonNull(
                    new OtherKeyringFailureAnalyzer().analyze(Objects.requireNonNull(next.getStartupFailure())));
            assertThat(analysis.getDescription()).contains("they could sign again");
            assertThat(analysis.getAction()).contains("petitionkit.previous-secrets");
            assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain(NEW, Scene.SECRET);
        });
    }

    @Test
    void refusesANextSecretThatIsUsedAlready() {
        before.withPropertyValues("petitionkit.next-secrets=" + Scene.SECRET)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnusableSecretException.class)
                        .hasMessage(
                                "The property petitionkit.next-secrets contains a secret that is in use already; remove it"
                                        + " there"));
    }
}
