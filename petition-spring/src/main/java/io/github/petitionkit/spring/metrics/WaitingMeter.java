package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What waits: events for their listeners, and steps for a writer. The events are counted in the store at each scrape.
 *
 * @param petitions whose events
 */
record WaitingMeter(Petitions petitions) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        petitions
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
                        all -> all.givenUp().size())
                .description("Events that a listener failed on too often")
                .register(registry);
        if (petitions.store() instanceof JdbcPetitionStore store) {
            Gauge.builder("petitionkit.store.waiting", store, JdbcPetitionStore::waiting)
                    .description("Steps that wait for a writer")
                    .register(registry);
        }
    }

    private static double waiting(Petitions petitions, String listener) {
        return petitions.store().outbox().waiting(listener);
    }
}
