package io.github.petitionkit.fraud.check;

import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.LinkedArrivals;
import io.github.petitionkit.fraud.rate.Replays;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The checks of {@link FraudPolicy#standard(VelocityCounter)}. When an attempt arrives, they judge it by itself. When
 * its signer confirms, they compare it with others who have confirmed.
 */
public final class StandardChecks {
    private static final int KEYS = 65_536;
    private static final int PETITIONS = 2_048;

    private StandardChecks() {}

    /**
     * {@return the checks that look at one attempt alone and need no counter}
     *
     * @param limits the limits of the checks
     */
    public static List<FraudCheck> ofOneAttempt(FraudLimits limits) {
        return List.of(
                new HoneypotCheck(),
                new FormTimingCheck(limits.fastestForm(), limits.fastestClick()),
                new UserAgentCheck(),
                DisposableDomainCheck.standard(),
                new MixedScriptCheck(),
                RelatedChecks.of(
                        new KeyboardMashCheck(),
                        new GeneratedAddressCheck(),
                        new NameMismatchCheck(),
                        new UnrelatedAddressCheck()));
    }

    /**
     * Returns all checks of the standard policy.
     *
     * @param counter counts attempts
     * @param random chooses what the monitors forget when they are full
     * @param limits the limits of the checks
     * @return the checks, in the order in which they are made
     */
    public static List<FraudCheck> of(VelocityCounter counter, RandomGenerator random, FraudLimits limits) {
        ShareMonitor hours = new ShareMonitor(KEYS, Duration.ofHours(1), Duration.ofDays(2), random);
        ShareMonitor days = new ShareMonitor(KEYS, Duration.ofHours(6), Duration.ofDays(14), random);
        List<FraudCheck> checks = new ArrayList<>(ofOneAttempt(limits));
        checks.addAll(List.of(
                new QuickConfirmationCheck(limits.fastestConfirmation()),
                new ClickCheck(counter, limits.clicksTogether()),
                new MixedScriptShareCheck(hours),
                new NumberedAddressCheck(counter, hours, limits.numberedAddresses()),
                new UniformAddressesCheck(Trait.SUBNET, days, limits),
                new UniformAddressesCheck(Trait.BROWSER, days, limits),
                new NameReplayCheck(new Replays(2 * KEYS, random)),
                new SharedPaceCheck(new LinkedArrivals(PETITIONS, random))));
        return List.copyOf(checks);
    }
}
