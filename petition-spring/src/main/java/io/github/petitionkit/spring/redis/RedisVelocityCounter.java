package io.github.petitionkit.spring.redis;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Counts in Redis, for all nodes together. A hit costs one script in one round trip, on one key with at most
 * {@code limit + 1} instants. Redis deletes the key a minute after they have left the window. The key is a keyed hash
 * in braces: it does not reveal the counted value, and a cluster keeps the windows of one key on one node.
 *
 * <p>If Redis does not answer in time, the counter does not call it for a while, and attempts count by
 * {@link PetitionRedisProperties.WhenDown}; signing continues. Thread-safe.
 */
public final class RedisVelocityCounter implements VelocityCounter {
    private static final Logger LOG = LoggerFactory.getLogger(RedisVelocityCounter.class);
    private static final RedisScript<Long> HIT =
            RedisScript.of(new ClassPathResource("hit.lua", RedisVelocityCounter.class), Long.class);
    private static final RedisScript<Long> COUNT =
            RedisScript.of(new ClassPathResource("count.lua", RedisVelocityCounter.class), Long.class);
    private static final String PURPOSE = "petition-spring.velocity";
    /** Allowance for differing clocks of nodes and Redis. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final ReactiveStringRedisTemplate redis;
    private final Keyring keyring;
    private final PetitionRedisProperties properties;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Instant> restsUntil = new AtomicReference<>();
    private final LongAdder degraded = new LongAdder();

    /**
     * Makes a counter.
     *
     * @param redis the connection to Redis
     * @param keyring hashes the counted values; the same on every node
     * @param properties the times, and the behaviour while Redis is down
     * @param clock the clock for calls after a failure
     */
    public RedisVelocityCounter(
            ReactiveStringRedisTemplate redis,
            Keyring keyring,
            PetitionRedisProperties properties,
            InstantSource clock) {
        this.redis = Objects.requireNonNull(redis, "redis");
        this.keyring = Objects.requireNonNull(keyring, "keyring");
        this.properties = Objects.requireNonNull(properties, "properties");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public int hit(String key, Instant at, Window window) {
        return ask(HIT, key, at, window).orElseGet(() -> degraded(window));
    }

    /**
     * Counts as {@link VelocityCounter#count} specifies. While Redis is down it returns zero, because its callers
     * refuse nobody.
     */
    @Override
    public int count(String key, Instant at, Window window) {
        return ask(COUNT, key, at, window).orElse(0);
    }

    private OptionalInt ask(RedisScript<Long> script, String key, Instant at, Window window) {
        Objects.requireNonNull(key, "key");
        Instant now = clock.instant();
        if (!mayAsk(now)) {
            return OptionalInt.empty();
        }
        try {
            int count = run(script, key, at, window);
            restsUntil.set(null);
            return OptionalInt.of(count);
        } catch (RuntimeException failure) {
            restsUntil.set(now.plus(properties.pause()));
            LOG.warn(
                    "Redis does not answer ({}); attempts count as {} until it does",
                    failure.getClass().getName(),
                    properties.whenDown());
            return OptionalInt.empty();
        }
    }

    /** Returns whether to call Redis. After the pause one thread calls it; the others wait for its result. */
    private boolean mayAsk(Instant now) {
        Instant until = restsUntil.get();
        return until == null
                || (!now.isBefore(until) && restsUntil.compareAndSet(until, now.plus(properties.timeout())));
    }

    private int run(RedisScript<Long> script, String key, Instant at, Window window) {
        long length = window.length().toMillis();
        List<String> arguments = List.of(
                Long.toString(at.toEpochMilli()),
                Long.toString(length),
                Integer.toString(window.limit() + 1),
                Long.toString(length + SLACK.toMillis()));
        Long count = redis.execute(script, List.of(redisKey(key, window)), arguments)
                .next()
                .block(properties.timeout());
        return Math.toIntExact(Objects.requireNonNull(count, "count"));
    }

    private String redisKey(String key, Window window) {
        byte[] hash = keyring.mac(keyring.currentKeyId(), PURPOSE, key.getBytes(StandardCharsets.UTF_8));
        return properties.keyPrefix() + '{'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "}:" + window.limit() + ':'
                + window.length().toMillis();
    }

    private int degraded(Window window) {
        degraded.increment();
        return properties.whenDown() == PetitionRedisProperties.WhenDown.OPEN ? 1 : window.limit() + 1;
    }

    /** {@return the number of hits without Redis since the start} */
    public long degraded() {
        return degraded.sum();
    }
}
