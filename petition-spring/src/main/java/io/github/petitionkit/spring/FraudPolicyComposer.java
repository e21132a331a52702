package io.github.petitionkit.spring;

import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.check.CountryMismatchCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.SignerRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one policy of a preset and the host's beans. Access lists stand before the checks that compare attempts, such as
 * those on rates, which they spare those they let through; the host's checks come last.
 *
 * @param canonicaliser the one that signing uses
 * @param lists the lists as they are at the moment, if there are any
 * @param geoIp tells countries, if anything does
 * @param checks the host's checks, in their order
 * @param challenge what doubtful attempts have to pass, if there is anything
 */
record FraudPolicyComposer(
        EmailCanonicaliser canonicaliser,
        @Nullable Supplier<AccessLists> lists,
        @Nullable GeoIp geoIp,
        List<FraudCheck> checks,
        @Nullable Challenge challenge) {
    FraudPolicy compose(PetitionProperties.Fraud fraud, VelocityCounter counter) {
        FraudPolicy preset = preset(fraud.policy(), counter);
        List<FraudCheck> all = new ArrayList<>(preset.checks());
        if (geoIp != null) {
            all.add(new CountryMismatchCheck(geoIp));
        }
        all.addAll(checks);
        String version = fraud.version() == null ? preset.version() : fraud.version();
        boolean decides = preset.holdAt() != FraudPolicy.NEVER || (all.isEmpty() && lists == null);
        FraudPolicy thresholds = decides ? preset : FraudPolicy.standard();
        FraudPolicy policy = new FraudPolicy(version, all, thresholds.holdAt(), thresholds.refuseAt());
        FraudPolicy stepped = challenge == null ? policy : policy.challengedBy(version, fraud.challengeAt(), challenge);
        return lists == null ? stepped : stepped.behind(version, access(lists, fraud.sparedByDomain()));
    }

    private static FraudPolicy preset(PetitionProperties.Fraud.Preset preset, VelocityCounter counter) {
        return switch (preset) {
            case NONE -> FraudPolicy.NONE;
            case STANDARD -> FraudPolicy.standard();
            case RATES -> FraudPolicy.standard(counter);
            case UK_PARLIAMENT -> FraudPolicy.ukParliament(counter);
        };
    }

    private AccessListCheck access(Supplier<AccessLists> lists, Set<SignerRole> sparedByDomain) {
        return new AccessListCheck(lists, geoIp == null ? GeoIp.NONE : geoIp, canonicaliser, sparedByDomain, List.of());
    }
}
