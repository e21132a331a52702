package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Measures backlogs: events that wait for listeners, and commands that wait for a writer. Each scrape counts the events
 * in the store.
 *
 * @param petitions the petitions
 * @param store the durable store, or {@code null} with another store
 */
record WaitingMeter(Petitions petitions, @Nullable JdbcPetitionStore store) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        petitions
                .maintenance()
                .undelivered()
                .keySet()
                .forEach(listener -> Gauge.builder(
                                "petitionkit.outbox.waiting", petitions, all -> waiting(all, listener))
                        .description("Events that a listener has not handled yet")
                        .tag("listener", listener)
                        .register(registry));
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

    private static double waiting(Petitions petitions, String listener) {
        return petitions.maintenance().undelivered().getOrDefault(listener, 0L);
    }
}
