package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.store.jdbc.BatchListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures the transactions of the durable store: how many steps go together, and how long it takes. */
final class BatchMeter implements BatchListener, MeterBinder {
    private volatile @Nullable DistributionSummary size;
    private volatile @Nullable Timer time;

    @Override
    public void bindTo(MeterRegistry registry) {
        time = Timer.builder("petition.store.write")
                .description("Transactions of the store")
                .register(registry);
        size = DistributionSummary.builder("petition.store.batch")
                .description("Steps written in one transaction")
                .register(registry);
    }

    @Override
    public void written(int steps, Duration took) {
        DistributionSummary summary = size;
        Timer timer = time;
        if (summary != null && timer != null) {
            summary.record(steps);
            timer.record(took);
        }
    }
}
