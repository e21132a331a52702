package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the signals of fraud checks by code, regardless of the verdict. */
final class SignalMeter implements MeterBinder {
    private volatile @Nullable MeterRegistry registry;

    @Override
    public void bindTo(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Returns the policy with its signals counted. */
    FraudPolicy watching(FraudPolicy policy) {
        List<FraudCheck> watched =
                policy.checks().stream().<FraudCheck>map(Watched::new).toList();
        return new FraudPolicy(
                policy.version(),
                watched,
                policy.challenge(),
                policy.challengeAt(),
                policy.holdAt(),
                policy.refuseAt());
    }

    private final class Watched implements FraudCheck {
        private final FraudCheck check;

        Watched(FraudCheck check) {
            this.check = check;
        }

        @Override
        public List<Signal> assess(Attempt attempt) {
            return counted(check.assess(attempt));
        }

        @Override
        public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
            return counted(check.assessConfirmed(confirmed));
        }

        @Override
        public boolean comparesAttempts() {
            return check.comparesAttempts();
        }

        private List<Signal> counted(List<Signal> signals) {
            signals.forEach(SignalMeter.this::count);
            return signals;
        }
    }

    private void count(Signal signal) {
        MeterRegistry bound = registry;
        if (bound != null) {
            Counter.builder("petitionkit.fraud.signals")
                    .description("Signals of fraud checks")
                    .tag("code", signal.code())
                    .register(bound)
                    .increment();
        }
    }
}
