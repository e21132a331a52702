package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures backlogs: events that wait for listeners, mails of mailings, and commands that wait for a writer. Each scrape
 * asks the store.
 *
 * @param petitions the petitions
 * @param store the durable store, or {@code null} with another store
 */
record WaitingMeter(Petitions petitions, @Nullable JdbcPetitionStore store) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        petitions.maintenance().undelivered().keySet().forEach(listener -> bindListener(registry, listener));
        TimeGauge.builder(
                        "petitionkit.mailings.oldest",
                        petitions,
                        TimeUnit.SECONDS,
                        all -> all.updates().longestWait().orElse(Duration.ZERO).toSeconds())
                .description("Age of the oldest mail of a mailing that waits")
                .register(registry);
        Gauge.builder(
                        "petitionkit.outbox.dead.letters",
                        petitions,
                        all -> all.maintenance().deadLetters().size())
                .description("Events that a listener failed on too often")
                .register(registry);
        if (store != null) {
            Gauge.builder("petitionkit.store.waiting", store, JdbcPetitionStore::waiting)
                    .description("Commands that wait for a writer")
                    .register(registry);
        }
    }

    private void bindListener(MeterRegistry registry, String listener) {
        Gauge.builder("petitionkit.outbox.waiting", petitions, all -> waiting(all, listener))
                .description("Events that a listener has not handled yet")
                .tag("listener", listener)
                .register(registry);
        TimeGauge.builder("petitionkit.outbox.oldest", petitions, TimeUnit.SECONDS, all -> oldest(all, listener))
                .description("Age of the oldest event that a listener has not handled yet")
                .tag("listener", listener)
                .register(registry);
    }

    private static double oldest(Petitions petitions, String listener) {
        return petitions
                .maintenance()
                .longestWaits()
                .getOrDefault(listener, Duration.ZERO)
                .toSeconds();
    }

    private static double waiting(Petitions petitions, String listener) {
        return petitions.maintenance().undelivered().getOrDefault(listener, 0L);
    }
}
