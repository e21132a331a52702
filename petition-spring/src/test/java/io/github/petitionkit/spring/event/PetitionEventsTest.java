package io.github.petitionkit.spring.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import io.github.petitionkit.spring.test.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

class PetitionEventsTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionEventsAutoConfiguration.class))
            .withBean(PetitionsCustomizer.class, () -> petitions -> petitions.executor(Runnable::run));

    @Test
    void publishesWhatHasHappened() {
        runner.withBean(Listener.class).run(context -> {
            Scene.open(context.getBean(Petitions.class));
            assertThat(context.getBean(Listener.class).seen)
                    .contains("PetitionCreated", "moved")
                    .doesNotContain("after commit");
        });
    }

    @Test
    void publishesAgainWhatAListenerFailedOn() {
        MovableClock clock = new MovableClock(Instant.parse("2030-01-01T12:00:00Z"));
        runner.withBean(Listener.class)
                .withBean(InstantSource.class, () -> clock)
                .run(context -> {
                    Listener listener = context.getBean(Listener.class);
                    listener.failures = 1;
                    Petitions petitions = context.getBean(Petitions.class);
                    Scene.open(petitions);
                    assertThat(listener.seen).isEmpty();

                    clock.move(Duration.ofMinutes(1));
                    petitions.maintenance().deliverEvents();
                    assertThat(listener.seen).startsWith("PetitionCreated").contains("moved");
                });
    }

    @Test
    void reachesListenersThatWaitForACommit() {
        runner.withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        PetitionJdbcAutoConfiguration.class))
                .withPropertyValues("petitionkit.secret=" + Scene.SECRET)
                .withBean(Listener.class)
                .run(context -> {
                    Scene.open(context.getBean(Petitions.class));
                    assertThat(context.getBean(Listener.class).seen).contains("moved", "after commit");
                });
    }

    @Test
    void keepsQuietWhenAskedTo() {
        runner.withPropertyValues("petitionkit.events.enabled=false")
                .withBean(Listener.class)
                .run(context -> {
                    Scene.open(context.getBean(Petitions.class));
                    assertThat(context.getBean(Listener.class).seen).isEmpty();
                });
    }

    static class Listener {
        final List<String> seen = new ArrayList<>();
        int failures;

        @EventListener
        void onAny(PetitionEvent event) {
            if (failures-- > 0) {
                throw new IllegalStateException("not now");
            }
            seen.add(event.getClass().getSimpleName());
        }

        @EventListener
        void onMove(PetitionEvent.PetitionStateChanged event) {
            seen.add("moved");
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void afterCommit(PetitionEvent.PetitionStateChanged event) {
            seen.add("after commit");
        }
    }
}
