package io.github.petitionkit.spring.redis;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code petitionkit.redis.*}.
 *
 * @param enabled Whether to count attempts in Redis, for all nodes together.
 * @param keyPrefix Prefix of every key.
 * @param timeout Maximum time to wait for one answer.
 * @param pause Time without calls to Redis after a failure.
 * @param whenDown Result of a count while Redis does not answer.
 */
@ConfigurationProperties("petitionkit.redis")
public record PetitionRedisProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("petitionkit:velocity:") String keyPrefix,
        @DefaultValue("100ms") Duration timeout,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("open") WhenDown whenDown) {
    /** The result of a count while Redis does not answer. */
    public enum WhenDown {
        /** The first attempt: rates raise no suspicion. */
        OPEN,
        /** One attempt too many: every attempt gets the signals of exceeded rates, and the fraud policy decides. */
        CLOSED
    }

    /** Requires a timeout above zero and a pause of zero or more. */
    public PetitionRedisProperties {
        Objects.requireNonNull(keyPrefix, "keyPrefix");
        Objects.requireNonNull(whenDown, "whenDown");
        if (timeout.isNegative() || timeout.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "petitionkit.redis.timeout must be above zero and petitionkit.redis.pause zero or more");
        }
    }
}
