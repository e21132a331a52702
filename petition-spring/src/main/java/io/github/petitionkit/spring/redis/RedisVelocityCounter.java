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
 * Counts in Redis, for all nodes together. A hit is one script and one round trip, on one key of at most
 * {@code limit + 1} instants, which Redis forgets a minute after they have left the window. The key is a keyed hash, in
 * braces: nobody can read from it what was counted, and a cluster keeps the windows of one key together.
 *
 * <p>A Redis that does not answer in time is left alone for a while, and attempts count as {@link
 * PetitionRedisProperties.WhenDown} says; signing goes on. Safe for many threads.
 */
public final class RedisVelocityCounter implements VelocityCounter {
    private static final Logger LOG = LoggerFactory.getLogger(RedisVelocityCounter.class);
    private static final RedisScript<Long> HIT =
            RedisScript.of(new ClassPathResource("hit.lua", RedisVelocityCounter.class), Long.class);
    private static final RedisScript<Long> COUNT =
            RedisScript.of(new ClassPathResource("count.lua", RedisVelocityCounter.class), Long.class);
    private static final String PURPOSE = "petition-spring.velocity";
    /** Clocks of nodes and of Redis differ. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final ReactiveStringRedisTemplate redis;
    private final Keyring keyring;
    private final PetitionRedisProperties properties;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Instant> restsUntil = new AtomicReference<>();
    private final LongAdder degraded = new LongAdder();

    /**
     * A counter.
     *
     * @param redis where to count
     * @param keyring hides what is counted; the same on every node
     * @param properties times, and what to do when Redis is down
     * @param clock tells when to ask again a Redis that failed
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

    /** As for {@link VelocityCounter#count}; while Redis is down nothing has happened, because what asks does not refuse anybody. */
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
                    "Redis does not count ({}); attempts count as {} until it does",
                    failure.getClass().getName(),
                    properties.whenDown());
            return OptionalInt.empty();
        }
    }

    /** When the rest is over, one asks and the others go on as before until it has an answer. */
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

    /** {@return how many hits were answered without Redis since the start} */
    public long degraded() {
        return degraded.sum();
    }
}
