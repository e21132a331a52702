package io.github.petitionkit.fraud;

import io.github.petitionkit.velocity.Mix;
import io.github.petitionkit.velocity.Replays;
import io.github.petitionkit.velocity.VelocityCounter;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The checks of {@link FraudPolicy#standard(VelocityCounter)}. When an attempt comes it is judged by what it shows itself;
 * with others it is compared when its signer has confirmed, and then with people who have confirmed too.
 */
final class StandardChecks {
    private static final int KEYS = 65_536;

    private StandardChecks() {}

    static List<FraudCheck> of(VelocityCounter counter, RandomGenerator random) {
        Mix hours = new Mix(KEYS, Duration.ofHours(1), Duration.ofDays(2), random);
        Mix days = new Mix(KEYS, Duration.ofHours(6), Duration.ofDays(14), random);
        return List.of(
                new TrapCheck(),
                new HasteCheck(),
                new UserAgentCheck(),
                DisposableDomainCheck.standard(),
                new MixedScriptCheck(),
                RelatedChecks.of(new MashCheck(), new GeneratedAddressCheck(), new NameMismatchCheck()),
                new QuickConfirmationCheck(),
                new NumberedAddressCheck(counter, hours),
                new UniformAddressesCheck(Subject.SUBNET, days),
                new UniformAddressesCheck(Subject.BROWSER, days),
                new ReplayCheck(new Replays(2 * KEYS, random)));
    }
}
