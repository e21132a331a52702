package io.github.petitionkit.fraud;

import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.velocity.Mix;
import io.github.petitionkit.velocity.Pace;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The checks of {@link FraudPolicy#standard(VelocityCounter)}. Those on addresses on the Internet are weak: a campus, a café
 * and a mobile network have many people behind one. Together they stay below a hold; with anything else they exceed it.
 */
final class StandardChecks {
    private static final int KEYS = 65_536;

    private StandardChecks() {}

    static List<FraudCheck> of(VelocityCounter counter, RandomGenerator random) {
        Pace pace = new Pace(KEYS, random);
        Mix mix = new Mix(KEYS, Duration.ofHours(1), Duration.ofDays(2), random);
        return List.of(
                new TrapCheck(),
                new HasteCheck(),
                new UserAgentCheck(),
                DisposableDomainCheck.standard(),
                new GeneratedAddressCheck(),
                new MashCheck(),
                new NameMismatchCheck(),
                RelatedChecks.of(
                        VelocityCheck.of(Subject.IP, 35, counter, Window.of(10, 60), Window.of(30, 600)),
                        VelocityCheck.of(Subject.SUBNET, 30, counter, Window.of(60, 600))),
                RelatedChecks.of(
                        VelocityCheck.of(Subject.NUMBERED_ADDRESS, 50, counter, Window.of(4, 3_600)),
                        VelocityCheck.of(Subject.TAGGED_ADDRESS, 50, counter, Window.of(4, 3_600))),
                VelocityCheck.of(Subject.NAME, 20, counter, Window.of(4, 3_600)),
                VelocityCheck.of(Subject.REASON, 10, counter, Window.of(4, 3_600)),
                new VelocityCheck(
                        Subject.IP,
                        VelocityCheck.Scope.ALL_PETITIONS,
                        Set.of(SignerRole.CREATOR, SignerRole.SPONSOR),
                        List.of(Window.of(10, 600)),
                        50,
                        counter),
                RelatedChecks.of(
                        new PaceCheck(Subject.DOMAIN, 30, pace),
                        new PaceCheck(Subject.SUBNET, 30, pace),
                        new PaceCheck(Subject.USER_AGENT, 30, pace)),
                new SurgeCheck(Subject.DOMAIN, 10, mix),
                new ReplayCheck(50, counter, mix),
                new RecipeCheck(counter),
                new ScatteredDomainCheck(counter),
                new SameDeviceCheck(counter));
    }
}
