package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * What waits: events for their listeners, and steps for a writer. The events are counted in the store at each scrape.
 *
 * @param petitions whose events
 * @param store the durable store, or {@code null} where petitions are kept elsewhere
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
                        "petitionkit.outbox.given.up",
                        petitions,
                        all -> all.maintenance().deadLetters().size())
                .description("Events that a listener failed on too often")
                .register(registry);
        if (store != null) {
            Gauge.builder("petitionkit.store.waiting", store, JdbcPetitionStore::waiting)
                    .description("Steps that wait for a writer")
                    .register(registry);
        }
    }

    private static double waiting(Petitions petitions, String listener) {
        return petitions.maintenance().undelivered().getOrDefault(listener, 0L);
    }
}
