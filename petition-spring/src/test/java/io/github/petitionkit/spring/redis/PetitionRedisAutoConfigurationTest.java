package io.github.petitionkit.spring.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

class PetitionRedisAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    DataRedisAutoConfiguration.class,
                    DataRedisReactiveAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionRedisAutoConfiguration.class));

    @Test
    void countsInMemoryUnlessAskedForRedis() {
        runner.run(context ->
                assertThat(context.getBean(VelocityCounter.class)).isInstanceOf(InMemoryVelocityCounter.class));
    }

    @Test
    void countsInRedisWhenAskedTo() {
        runner.withPropertyValues("petitionkit.redis.enabled=true")
                .run(context ->
                        assertThat(context.getBean(VelocityCounter.class)).isInstanceOf(RedisVelocityCounter.class));
    }

    @Test
    void countsInMemoryWithoutTheClassesOfRedis() {
        runner.withPropertyValues("petitionkit.redis.enabled=true")
                .withClassLoader(new FilteredClassLoader(ReactiveStringRedisTemplate.class))
                .run(context ->
                        assertThat(context.getBean(VelocityCounter.class)).isInstanceOf(InMemoryVelocityCounter.class));
    }

    @Test
    void leavesTheCounterToTheHost() {
        VelocityCounter hosts = new InMemoryVelocityCounter(1_000, new Random(1));
        runner.withPropertyValues("petitionkit.redis.enabled=true")
                .withBean(VelocityCounter.class, () -> hosts)
                .run(context ->
                        assertThat(context.getBean(VelocityCounter.class)).isSameAs(hosts));
    }

    @Test
    void refusesATimeoutThatMakesNoSense() {
        runner.withPropertyValues("petitionkit.redis.enabled=true", "petitionkit.redis.timeout=0s")
                .run(context -> assertThat(context).hasFailed());
    }
}
