package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Gives the signals of one code another weight, or removes them.
 *
 * @param check the check
 * @param code the code
 * @param weight 1 to 100, or 0 for none
 */
public record WeighedCheck(FraudCheck check, String code, int weight) implements FraudCheck {
    /** Within what is made of checks the single ones are weighed, so that the heaviest is chosen by its new weight. */
    private static FraudCheck of(FraudCheck check, String code, int weight) {
        if (check instanceof RelatedChecks related) {
            return new RelatedChecks(all(related.checks(), code, weight));
        } else if (check instanceof AccessListCheck lists) {
            return new AccessListCheck(
                    lists.lists(),
                    lists.geoIp(),
                    lists.canonicaliser(),
                    lists.sparedByDomain(),
                    all(lists.behind(), code, weight));
        } else if (check instanceof ByCountryCheck countries) {
            return new ByCountryCheck(
                    countries.geoIp(),
                    countries.checks().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> all(each.getValue(), code, weight))),
                    all(countries.elsewhere(), code, weight));
        }
        return new WeighedCheck(check, code, weight);
    }

    /**
     * Returns checks with another weight of one signal, also inside of combined checks.
     *
     * @param checks the checks
     * @param code the code of the signal
     * @param weight 1 to 100, or 0 for none
     * @return the weighed checks
     */
    public static List<FraudCheck> all(List<FraudCheck> checks, String code, int weight) {
        return checks.stream().map(check -> of(check, code, weight)).toList();
    }

    /** Rejects {@code null}. */
    public WeighedCheck {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return weighed(check.assess(attempt));
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        return weighed(check.assessConfirmed(confirmed));
    }

    @Override
    public boolean comparesAttempts() {
        return check.comparesAttempts();
    }

    private List<Signal> weighed(List<Signal> signals) {
        if (signals.isEmpty()) {
            return signals;
        }
        List<Signal> weighed = new ArrayList<>(signals.size());
        for (Signal signal : signals) {
            if (!signal.code().equals(code)) {
                weighed.add(signal);
            } else if (weight > 0) {
                weighed.add(new Signal(code, weight, signal.evidence(), signal.remedy()));
            }
        }
        return weighed;
    }
}
