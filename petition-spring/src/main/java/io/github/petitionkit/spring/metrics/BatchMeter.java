package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.store.jdbc.BatchListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/** Measures the transactions of the durable store: their number, and the number of commands in each. */
final class BatchMeter implements BatchListener, MeterBinder {
    private volatile @Nullable DistributionSummary size;

    @Override
    public void bindTo(MeterRegistry registry) {
        size = DistributionSummary.builder("petitionkit.store.batch")
                .description("Commands written in one transaction")
                .register(registry);
    }

    @Override
    public void written(int steps) {
        DistributionSummary summary = size;
        if (summary != null) {
            summary.record(steps);
        }
    }
}
