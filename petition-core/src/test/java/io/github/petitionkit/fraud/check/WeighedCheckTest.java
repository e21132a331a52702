package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.place.Country;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A host weighs one signal anew, wherever in the policy the check is that gives it. */
class WeighedCheckTest {
    private static final GeoIp FRANCE = ip -> Optional.of(Country.of("FR"));

    private final Attempts attempts = new Attempts();

    /** Gives two signals, at the attempt and at its confirmation. */
    private static final FraudCheck TWO = new FraudCheck() {
        private final List<Signal> signals =
                List.of(new Signal("rate", 60, "It is", "It is not"), new Signal("shape", 40, "It is", "It is not"));

        @Override
        public List<Signal> assess(Attempt attempt) {
            return signals;
        }

        @Override
        public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
            return signals;
        }

        @Override
        public boolean comparesAttempts() {
            return true;
        }
    };

    private static FraudPolicy policy(FraudCheck check) {
        return new FraudPolicy("v1", List.of(check), 101, 101);
    }

    private List<Integer> weights(FraudPolicy policy) {
        return policy.assess(attempts.attempt()).signals().stream()
                .map(Signal::weight)
                .toList();
    }

    private void isWeighedAnew(FraudCheck check, Integer... weights) {
        assertThat(weights(policy(check).weigh("v2", "rate", 10))).containsExactly(weights);
    }

    @Test
    void changesOneSignalAlone() {
        isWeighedAnew(TWO, 40, 10);
    }

    @Test
    void reachesChecksBehindLists() {
        isWeighedAnew(
                new AccessListCheck(
                        () -> AccessLists.EMPTY, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(), List.of(TWO)),
                40,
                10);
    }

    @Test
    void reachesChecksOfOneCountryAndOfAllOthers() {
        Country france = Country.of("FR");

        isWeighedAnew(new ByCountryCheck(FRANCE, Map.of(france, List.of(TWO)), List.of()), 40, 10);
        isWeighedAnew(new ByCountryCheck(FRANCE, Map.of(), List.of(TWO)), 40, 10);
    }

    @Test
    void leavesTheHeaviestOfRelatedChecksByItsNewWeight() {
        FraudCheck rate = attempt -> List.of(new Signal("rate", 60, "It is", "It is not"));
        FraudCheck shape = attempt -> List.of(new Signal("shape", 40, "It is", "It is not"));

        assertThat(weights(policy(RelatedChecks.of(rate, shape)))).containsExactly(60);
        isWeighedAnew(RelatedChecks.of(rate, shape), 40);
    }

    @Test
    void removesASignalFromAttemptsAndConfirmations() {
        List<FraudCheck> without = WeighedCheck.all(List.of(TWO), "rate", 0);

        assertThat(attempts.codes(without.get(0))).containsExactly("shape");
        assertThat(attempts.confirm(without.get(0))).containsExactly("shape");
    }

    @Test
    void isSparedByListsAsTheCheckIs() {
        AccessLists allowing = AccessLists.EMPTY.allowing(List.of(IpBlock.of("192.0.2.0/24")), List.of());
        AccessListCheck lists =
                new AccessListCheck(() -> allowing, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(), List.of());
        FraudPolicy weighed = policy(TWO).weigh("v2", "rate", 10);

        assertThat(weights(weighed)).containsExactly(40, 10);
        assertThat(weights(weighed.behind("v3", lists))).isEmpty();
    }
}
