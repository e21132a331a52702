package io.github.petitionkit.spring;

import io.github.petitionkit.access.AccessLists;
import io.github.petitionkit.access.GeoIp;
import io.github.petitionkit.fraud.AccessCheck;
import io.github.petitionkit.fraud.CountryMismatchCheck;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.VelocityCheck;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.velocity.VelocityCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one policy of a preset and the host's beans. Access lists stand before the checks on rates, which they spare those
 * they let through; the host's checks come last.
 *
 * @param canonicaliser the one that signing uses
 * @param lists the lists as they are at the moment, if there are any
 * @param geoIp tells countries, if anything does
 * @param checks the host's checks, in their order
 */
record FraudPolicyComposer(
        EmailCanonicaliser canonicaliser,
        @Nullable Supplier<AccessLists> lists,
        @Nullable GeoIp geoIp,
        List<FraudCheck> checks) {
    FraudPolicy compose(PetitionProperties.Fraud fraud, VelocityCounter counter) {
        FraudPolicy preset = preset(fraud.policy(), counter);
        List<FraudCheck> all = new ArrayList<>(lists == null ? preset.checks() : behindLists(preset.checks(), lists));
        if (geoIp != null) {
            all.add(new CountryMismatchCheck(geoIp));
        }
        all.addAll(checks);
        String version = fraud.version() == null ? preset.version() : fraud.version();
        boolean decides = preset.holdAt() != FraudPolicy.NEVER || all.isEmpty();
        FraudPolicy thresholds = decides ? preset : FraudPolicy.standard();
        return new FraudPolicy(version, all, thresholds.holdAt(), thresholds.refuseAt());
    }

    private static FraudPolicy preset(PetitionProperties.Fraud.Preset preset, VelocityCounter counter) {
        return switch (preset) {
            case NONE -> FraudPolicy.NONE;
            case STANDARD -> FraudPolicy.standard();
            case RATES -> FraudPolicy.standard(counter);
            case UK_PARLIAMENT -> FraudPolicy.ukParliament(counter);
        };
    }

    private List<FraudCheck> behindLists(List<FraudCheck> preset, Supplier<AccessLists> lists) {
        List<FraudCheck> rates =
                preset.stream().filter(VelocityCheck.class::isInstance).toList();
        List<FraudCheck> all = new ArrayList<>();
        all.add(new AccessCheck(
                lists, geoIp == null ? GeoIp.NONE : geoIp, canonicaliser, Set.of(SignerRole.SIGNER), rates));
        preset.stream().filter(check -> !rates.contains(check)).forEach(all::add);
        return all;
    }
}
