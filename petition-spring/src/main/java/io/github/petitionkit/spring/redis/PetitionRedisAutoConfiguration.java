package io.github.petitionkit.spring.redis;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;

/** {@link EnableAutoConfiguration Auto-configuration} for rates counted in Redis, if enabled. */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration"
        })
@ConditionalOnClass({ReactiveStringRedisTemplate.class, Mono.class})
@ConditionalOnBean(ReactiveRedisConnectionFactory.class)
@ConditionalOnBooleanProperty("petitionkit.redis.enabled")
@EnableConfigurationProperties(PetitionRedisProperties.class)
@ImportRuntimeHints(RedisRuntimeHints.class)
public final class PetitionRedisAutoConfiguration {
    PetitionRedisAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(VelocityCounter.class)
    RedisVelocityCounter petitionkitVelocityCounter(
            ReactiveRedisConnectionFactory connections,
            Keyring keyring,
            PetitionRedisProperties properties,
            ObjectProvider<InstantSource> clock) {
        return new RedisVelocityCounter(
                new ReactiveStringRedisTemplate(connections),
                keyring,
                properties,
                clock.getIfUnique(InstantSource::system));
    }
}
