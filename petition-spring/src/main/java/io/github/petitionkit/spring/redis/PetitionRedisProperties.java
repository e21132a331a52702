package io.github.petitionkit.spring.redis;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code petitionkit.redis.*} says.
 *
 * @param enabled Whether to count attempts in Redis, for all nodes together.
 * @param keyPrefix Beginning of every key.
 * @param timeout Longest time to wait for one answer.
 * @param pause Time for which Redis is left alone after it has failed.
 * @param whenDown What an attempt counts as while Redis does not answer.
 */
@ConfigurationProperties("petitionkit.redis")
public record PetitionRedisProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("petitionkit:velocity:") String keyPrefix,
        @DefaultValue("100ms") Duration timeout,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("open") WhenDown whenDown) {
    /** What an attempt counts as while nobody counts. */
    public enum WhenDown {
        /** The first: rates raise no suspicion. */
        OPEN,
        /** One too many: rates are suspicious, and what they lead to is for the fraud policy to say. */
        CLOSED
    }

    /** Checks the components. */
    public PetitionRedisProperties {
        Objects.requireNonNull(keyPrefix, "keyPrefix");
        Objects.requireNonNull(whenDown, "whenDown");
        if (timeout.isNegative() || timeout.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "petitionkit.redis.timeout must be above zero and petitionkit.redis.pause not below");
        }
    }
}
