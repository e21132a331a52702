package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.util.List;
import java.util.function.Function;

/**
 * Combines checks that see one thing from several sides, such as the rates of an address and of its neighbourhood. Only
 * the heaviest signal counts, because the others add no information. The library asks all of them, so that each goes on
 * counting.
 *
 * @param checks the checks
 */
public record RelatedChecks(List<FraudCheck> checks) implements FraudCheck {
    /** Copies the checks. */
    public RelatedChecks {
        checks = List.copyOf(checks);
    }

    /**
     * Combines checks.
     *
     * @param checks the checks
     * @return one check of them
     */
    public static RelatedChecks of(FraudCheck... checks) {
        return new RelatedChecks(List.of(checks));
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return heaviest(check -> check.assess(attempt));
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        return heaviest(check -> check.assessConfirmed(confirmed));
    }

    private List<Signal> heaviest(Function<FraudCheck, List<Signal>> ask) {
        List<Signal> heaviest = List.of();
        for (FraudCheck check : checks) {
            List<Signal> found = ask.apply(check);
            if (!found.isEmpty()) {
                heaviest = heavier(heaviest, found);
            }
        }
        return heaviest;
    }

    private static List<Signal> heavier(List<Signal> heaviest, List<Signal> found) {
        List<Signal> heavier = heaviest;
        for (Signal signal : found) {
            if (heavier.isEmpty() || signal.weight() > heavier.get(0).weight()) {
                heavier = List.of(signal);
            }
        }
        return heavier;
    }

    @Override
    public boolean comparesAttempts() {
        return checks.stream().anyMatch(FraudCheck::comparesAttempts);
    }
}
