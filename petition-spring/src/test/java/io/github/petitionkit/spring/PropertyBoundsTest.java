package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.spring.jdbc.PetitionJdbcProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class PropertyBoundsTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(OnlyProperties.class);

    @ParameterizedTest
    @CsvSource({
        "petitionkit.fraud.hold-at, 1, 101",
        "petitionkit.fraud.refuse-at, 1, 101",
        "petitionkit.fraud.challenge-at, 1, 101",
        "petitionkit.fraud.weigh.disposable-domain, 1, 100",
        "petitionkit.fraud.limits.clicks-together, 1, 1000",
        "petitionkit.fraud.limits.numbered-addresses, 1, 1000",
        "petitionkit.fraud.proof-of-work.max-number, 1, 10000000",
        "petitionkit.velocity.max-keys, 1000, 50000000",
        "petitionkit.delivery.concurrency, 1, 2147483647",
        "petitionkit.delivery.batch, 1, 2147483647",
        "petitionkit.delivery.attempts, 1, 2147483647",
        "petitionkit.mail.per-mailbox, 2, 1000",
        "petitionkit.mail.per-network, 1, 1000",
        "petitionkit.mailings.per-week, 1, 2147483647",
        "petitionkit.jdbc.connections, 1, 2147483647",
        "petitionkit.jdbc.writers, 1, 2147483647",
        "petitionkit.jdbc.most-waiting, 1, 2147483647"
    })
    void acceptsTheBoundsAndNamesThePropertyOfAValueOutside(String property, int least, int most) {
        accepts(property, least);
        accepts(property, most);
        refuses(property, least - 1);
        if (most < Integer.MAX_VALUE) {
            refuses(property, most + 1);
        }
    }

    @Test
    void saysWhatIsAllowed() {
        runner.withPropertyValues("petitionkit.fraud.hold-at=102")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .hasRootCauseMessage(
                                        "Property petitionkit.fraud.hold-at with value '102' is invalid: must be from 1 to 101"));
        runner.withPropertyValues("petitionkit.delivery.batch=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage(
                                "Property petitionkit.delivery.batch with value '0' is invalid: must be at least 1"));
    }

    private void accepts(String property, int value) {
        runner.withPropertyValues(property + "=" + value)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private void refuses(String property, int value) {
        runner.withPropertyValues(property + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining(property + " with value"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({PetitionProperties.class, PetitionJdbcProperties.class})
    static class OnlyProperties {}
}
