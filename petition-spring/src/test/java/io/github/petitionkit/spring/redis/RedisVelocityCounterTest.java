package io.github.petitionkit.spring.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounterContract;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.Servers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import redis.embedded.RedisServer;

@Tag("thorough")
class RedisVelocityCounterTest extends VelocityCounterContract {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Window TWO_A_MINUTE = Window.of(2, 60);
    private static final Keyring KEYRING =
            Keyring.of("test", "a secret of thirty-two bytes....".getBytes(StandardCharsets.UTF_8));
    private static LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", 1);

    @BeforeAll
    static void connect() {
        connections = connections(Servers.redisPort());
    }

    @AfterAll
    static void disconnect() {
        connections.destroy();
    }

    private static LettuceConnectionFactory connections(int port) {
        LettuceConnectionFactory factory = new LettuceConnectionFactory("127.0.0.1", port);
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    @Override
    protected VelocityCounter newCounter() {
        return counter(connections, "test:" + UUID.randomUUID() + ":", PetitionRedisProperties.WhenDown.OPEN);
    }

    private static RedisVelocityCounter counter(
            LettuceConnectionFactory connections, String prefix, PetitionRedisProperties.WhenDown whenDown) {
        return new RedisVelocityCounter(
                new ReactiveStringRedisTemplate(connections),
                KEYRING,
                new PetitionRedisProperties(true, prefix, Duration.ofSeconds(5), Duration.ZERO, whenDown),
                () -> NOW);
    }

    @Test
    void countsForAllNodesTogether() {
        String prefix = "test:" + UUID.randomUUID() + ":";
        counter(connections, prefix, PetitionRedisProperties.WhenDown.OPEN).hit("a", NOW, TWO_A_MINUTE);

        assertThat(counter(connections, prefix, PetitionRedisProperties.WhenDown.OPEN)
                        .hit("a", NOW, TWO_A_MINUTE))
                .isEqualTo(2);
    }

    @Test
    void keepsHashesThatExpireUnderOneTagForAllWindows() {
        String prefix = "test:" + UUID.randomUUID() + ":";
        RedisVelocityCounter counter = counter(connections, prefix, PetitionRedisProperties.WhenDown.OPEN);
        counter.hit("ip|192.0.2.1", NOW, TWO_A_MINUTE);
        counter.hit("ip|192.0.2.1", NOW, Window.of(5, 3_600));

        ReactiveStringRedisTemplate redis = new ReactiveStringRedisTemplate(connections);
        List<String> keys =
                Objects.requireNonNull(redis.keys(prefix + "*").collectList().block());
        assertThat(keys).hasSize(2).allSatisfy(key -> {
            assertThat(key).doesNotContain("192.0.2.1").contains("{", "}");
            assertThat(redis.getExpire(key).block()).isBetween(Duration.ofSeconds(61), Duration.ofHours(2));
        });
        assertThat(keys.stream()
                        .map(key -> key.substring(key.indexOf('{'), key.indexOf('}')))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void goesOnWhileRedisIsDownAndCountsAgainWhenItIsBack() throws IOException {
        int port = Servers.freePort();
        LettuceConnectionFactory others = connections(port);
        RedisVelocityCounter open = counter(others, "open:", PetitionRedisProperties.WhenDown.OPEN);
        RedisVelocityCounter closed = counter(others, "closed:", PetitionRedisProperties.WhenDown.CLOSED);

        assertThat(open.hit("a", NOW, TWO_A_MINUTE)).isEqualTo(1);
        assertThat(closed.hit("a", NOW, TWO_A_MINUTE)).isEqualTo(3);
        assertThat(open.degraded()).isOne();
        assertThat(closed.degraded()).isOne();

        RedisServer server = Servers.newRedis(port);
        server.start();
        try {
            assertThat(closed.hit("a", NOW, TWO_A_MINUTE)).isEqualTo(1);
            assertThat(closed.degraded()).isOne();
        } finally {
            others.destroy();
            server.stop();
        }
    }

    @Test
    void leavesARedisThatFailedAloneForAWhile() {
        LettuceConnectionFactory nobody = connections(Servers.freePort());
        Instant[] now = {NOW};
        RedisVelocityCounter counter = new RedisVelocityCounter(
                new ReactiveStringRedisTemplate(nobody),
                KEYRING,
                new PetitionRedisProperties(
                        true, "p:", Duration.ofSeconds(5), Duration.ofDays(1), PetitionRedisProperties.WhenDown.OPEN),
                () -> now[0]);
        counter.hit("a", NOW, TWO_A_MINUTE);
        nobody.destroy();

        assertThat(counter.hit("a", NOW, TWO_A_MINUTE)).isOne();
        now[0] = NOW.plus(Duration.ofDays(2));
        assertThat(counter.hit("a", NOW, TWO_A_MINUTE)).isOne();
        assertThat(counter.degraded()).isEqualTo(3);
    }
}
