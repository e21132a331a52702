package io.github.petitionkit.spring.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs of a host that locks its own by ShedLock, in PostgreSQL. */
@Tag("thorough")
class ShedLockTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final DataSource database = Servers.source(Servers.database());

    @BeforeEach
    void makeTheTable() {
        new JdbcTemplate(database)
                .execute("create table shedlock(name varchar(64) primary key, lock_until timestamp not null,"
                        + " locked_at timestamp not null, locked_by varchar(255) not null)");
    }

    private JobLock node() {
        return new ShedLockJobLock(new JdbcTemplateLockProvider(database), TEN_MINUTES);
    }

    @Test
    void letsOneNodeDoAJobAtATime() {
        AtomicBoolean otherDidIt = new AtomicBoolean(true);
        AtomicBoolean otherDidAnother = new AtomicBoolean();
        JobLock other = node();

        boolean done = node().runAlone("closing", () -> {
            otherDidIt.set(other.runAlone("closing", () -> {}));
            otherDidAnother.set(other.runAlone("retention", () -> {}));
        });

        assertThat(done).isTrue();
        assertThat(otherDidIt).isFalse();
        assertThat(otherDidAnother).isTrue();
        assertThat(other.runAlone("closing", () -> {})).isTrue();
    }

    @Test
    void isFreeAgainAfterAJobThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> node().runAlone("closing", () -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(node().runAlone("closing", () -> {})).isTrue();
    }

    @Test
    void isFreeAgainSomeTimeAfterItsNodeHasDied() {
        Instant longAgo = Instant.now().minus(TEN_MINUTES).minusSeconds(1);
        LockConfiguration ofADeadNode =
                new LockConfiguration(longAgo, "petitionkit.closing", TEN_MINUTES, Duration.ZERO);
        assertThat(new JdbcTemplateLockProvider(database).lock(ofADeadNode)).isPresent();

        assertThat(node().runAlone("closing", () -> {})).isTrue();
    }

    @Test
    void isUsedWhereTheHostHasOne() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ValidationAutoConfiguration.class,
                        PetitionAutoConfiguration.class,
                        PetitionJdbcAutoConfiguration.class,
                        PetitionShedLockAutoConfiguration.class,
                        PetitionJobsAutoConfiguration.class))
                .withPropertyValues("petitionkit.jdbc.initialize-schema=always", "petitionkit.secret=" + Scene.SECRET)
                .withBean(DataSource.class, () -> database)
                .withBean(LockProvider.class, () -> new JdbcTemplateLockProvider(database))
                .run(context -> assertThat(context.getBean(JobLock.class))
                        .isInstanceOfSatisfying(
                                ShedLockJobLock.class,
                                lock -> assertThat(lock.atMost()).isEqualTo(TEN_MINUTES)));
    }
}
