package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.spring.job.HoldsWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Measures the held signatures and their age, by the hourly examination.
 *
 * @param watch the watch that examines holds
 */
record HoldsMeter(HoldsWatch watch) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("petitionkit.fraud.held", watch, held -> held.latest().held())
                .description("Signatures that wait for a review")
                .register(registry);
        TimeGauge.builder(
                        "petitionkit.fraud.held.oldest",
                        watch,
                        TimeUnit.SECONDS,
                        held -> held.latest().oldest().toSeconds())
                .description("Age of the oldest hold")
                .register(registry);
        MultiGauge alarms = MultiGauge.builder("petitionkit.fraud.alarms")
                .description("Petitions on which a check holds more than their history explains")
                .register(registry);
        watch.onLook(standing -> alarms.register(rows(standing.alarms().values()), true));
    }

    private static List<MultiGauge.Row<?>> rows(Collection<HoldAlarm> alarms) {
        return alarms.stream()
                .collect(Collectors.groupingBy(HoldAlarm::code, Collectors.counting()))
                .entrySet()
                .stream()
                .<MultiGauge.Row<?>>map(each -> MultiGauge.Row.of(Tags.of("code", each.getKey()), each.getValue()))
                .toList();
    }
}
