package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import java.util.List;

/**
 * Checks that see one thing from several sides, such as the rates of an address and of its neighbourhood: only the heaviest
 * signal counts, for the others say nothing new. All of them are asked, so that each goes on counting.
 *
 * @param checks the checks
 */
public record RelatedChecks(List<FraudCheck> checks) implements FraudCheck {
    /** Copies the checks. */
    public RelatedChecks {
        checks = List.copyOf(checks);
    }

    /**
     * Related checks.
     *
     * @param checks the checks
     * @return one check of them
     */
    public static RelatedChecks of(FraudCheck... checks) {
        return new RelatedChecks(List.of(checks));
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        List<Signal> heaviest = List.of();
        for (FraudCheck check : checks) {
            for (Signal signal : check.assess(attempt)) {
                if (heaviest.isEmpty() || signal.weight() > heaviest.get(0).weight()) {
                    heaviest = List.of(signal);
                }
            }
        }
        return heaviest;
    }

    @Override
    public boolean comparesAttempts() {
        return checks.stream().anyMatch(FraudCheck::comparesAttempts);
    }
}
