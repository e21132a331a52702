package io.github.petitionkit.spring;

import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.check.CountryMismatchCheck;
import io.github.petitionkit.fraud.check.DisposableDomainCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.SignerRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Composes a policy from a preset and the host's beans. Access lists run first; allowed attempts skip the checks that
 * compare attempts, such as rate limits. The host's checks run last.
 *
 * @param canonicaliser the one that signing uses
 * @param lists the lists as they are at the moment, if there are any
 * @param geoIp tells countries, if anything does
 * @param checks the host's checks, in their order
 * @param challenge what doubtful attempts have to pass, if there is anything
 * @param disposable the domains in the place of the bundled ones, if there are any
 * @param named the host's checks by the names of their beans
 */
record FraudPolicyComposer(
        EmailCanonicaliser canonicaliser,
        @Nullable Supplier<AccessLists> lists,
        @Nullable GeoIp geoIp,
        List<FraudCheck> checks,
        @Nullable Challenge challenge,
        @Nullable DisposableDomains disposable,
        Function<String, FraudCheck> named) {
    private static final String DISPOSABLE = "disposable-domain";

    FraudPolicy compose(PetitionProperties.Fraud fraud, VelocityCounter counter) {
        FraudPolicy preset = preset(fraud, counter);
        Map<String, FraudCheck> replacements = new TreeMap<>();
        fraud.replace().forEach((code, bean) -> replacements.put(code, named.apply(bean)));
        List<FraudCheck> all = new ArrayList<>(preset.checks());
        if (geoIp != null) {
            all.add(new CountryMismatchCheck(geoIp));
        }
        checks.stream().filter(check -> !replacements.containsValue(check)).forEach(all::add);
        String version = fraud.version() == null ? preset.version() : fraud.version();
        boolean decides = preset.holdAt() != FraudPolicy.NEVER || (all.isEmpty() && lists == null);
        FraudPolicy thresholds = decides ? preset : FraudPolicy.standard();
        FraudPolicy policy = adjusted(
                new FraudPolicy(version, all, thresholds.holdAt(), thresholds.refuseAt()), fraud, replacements);
        FraudPolicy stepped = challenge == null ? policy : policy.challengedBy(version, fraud.challengeAt(), challenge);
        return lists == null ? stepped : stepped.behind(version, access(lists, fraud.sparedByDomain()));
    }

    private FraudPolicy adjusted(
            FraudPolicy whole, PetitionProperties.Fraud fraud, Map<String, FraudCheck> replacements) {
        String version = whole.version();
        int holdAt = Objects.requireNonNullElse(fraud.holdAt(), whole.holdAt());
        int refuseAt = Objects.requireNonNullElse(fraud.refuseAt(), Math.max(holdAt, whole.refuseAt()));
        FraudPolicy policy = whole.at(version, holdAt, refuseAt);
        if (disposable != null) {
            policy = policy.replace(version, DISPOSABLE, DisposableDomainCheck.of(disposable));
        }
        for (Map.Entry<String, FraudCheck> each : replacements.entrySet()) {
            policy = policy.replace(version, each.getKey(), each.getValue());
        }
        for (String code : fraud.without()) {
            policy = policy.without(version, code);
        }
        for (Map.Entry<String, Integer> each : fraud.weigh().entrySet()) {
            policy = policy.weigh(version, each.getKey(), each.getValue());
        }
        return policy;
    }

    private static FraudPolicy preset(PetitionProperties.Fraud fraud, VelocityCounter counter) {
        return switch (fraud.policy()) {
            case NONE -> FraudPolicy.NONE;
            case STANDARD -> FraudPolicy.standard();
            case RATES -> FraudPolicy.standard(counter, fraud.limits().limits());
            case UK_PARLIAMENT -> FraudPolicy.ukParliament(counter);
        };
    }

    private AccessListCheck access(Supplier<AccessLists> lists, Set<SignerRole> sparedByDomain) {
        return new AccessListCheck(lists, geoIp == null ? GeoIp.NONE : geoIp, canonicaliser, sparedByDomain, List.of());
    }
}
