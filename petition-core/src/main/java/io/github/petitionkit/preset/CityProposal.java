package io.github.petitionkit.preset;

import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.RequiredAssurance;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.math.BigDecimal;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A citizens' proposal to a city, as on Decide Madrid and other sites of Consul: residents who are checked against the
 * census support it, and a share of the residents puts it to the vote. Immutable; each method returns a changed copy.
 *
 * <p>Sources: decide.madrid.es/vota for one per cent of the registered residents above 16; the proposals there, of 2022
 * to 2024, ask for 28,413 supports. Proposals are archived after 12 months: the setting
 * {@code months_to_archive_proposals} of Consul, github.com/consuldemocracy/consuldemocracy. The census levels are
 * Consul's: an account with an address is level 1, one that was found in the census level 2, one that was checked in
 * person or by letter level 3; supporting needs level 2. Quotas by district are those of Decidim, where each scope of an
 * initiative has a number of supports of its own.
 *
 * <p>Not covered: the city's age limit, which the host's census check applies; the vote itself.
 */
public final class CityProposal {
    private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

    private final Criterion support;
    private final @Nullable Criterion districts;
    private final Residency residents;
    private final ZoneId zone;

    private CityProposal(Criterion support, @Nullable Criterion districts, Residency residents, ZoneId zone) {
        this.support = support;
        this.districts = districts;
        this.residents = residents;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * A proposal to the city of Madrid: one per cent of the registered residents above 16, within twelve months.
     *
     * @param residents the registered residents above 16, 1 or more
     * @return the proposal
     */
    public static CityProposal madrid(long residents) {
        return of(ONE_PER_CENT, residents, ZoneId.of("Europe/Madrid"));
    }

    /**
     * A proposal to any city.
     *
     * @param share above 0 and at most 1; {@code 0.01} is one per cent
     * @param residents the residents who may support it, 1 or more
     * @param zone the time zone in which the last day ends
     * @return the proposal, without quotas by district
     */
    public static CityProposal of(BigDecimal share, long residents, ZoneId zone) {
        return new CityProposal(Criterion.share(share, residents), null, Residency.ANYONE, zone);
    }

    /**
     * Adds quotas by district. Each is rounded up separately.
     *
     * @param needed number of districts that must reach their quota, from 1 to all
     * @param share the share of a district's residents, above 0 and at most 1
     * @param residents the residents of each district, 1 or more
     * @return the proposal with these quotas instead of earlier ones
     */
    public CityProposal inDistricts(int needed, BigDecimal share, Map<Region, Long> residents) {
        Map<Region, Long> minimums = new TreeMap<>();
        residents.forEach((district, number) -> minimums.put(district, new Criterion.Share(share, number).needed()));
        return new CityProposal(support, Criterion.atLeast(needed, minimums), this.residents, zone);
    }

    /**
     * Limits the proposal to one district, whose residents alone may support it.
     *
     * @param district the district
     * @param share the share of its residents, above 0 and at most 1
     * @param residents its residents, 1 or more
     * @return the proposal, without quotas for other districts
     */
    public CityProposal ofDistrict(Region district, BigDecimal share, long residents) {
        return new CityProposal(Criterion.share(share, residents), null, Residency.residentsOf(district), zone);
    }

    /**
     * Returns the rule on census levels: give it to the builder of {@code Petitions}, and the level of each visitor to
     * {@code SigningContext.assurance}: {@link Assurance#REGISTER} for level 2, {@link Assurance#EID} for level 3.
     *
     * @param message what somebody reads who is not verified yet
     * @return the rule
     */
    public static EligibilityRule censusLevelTwo(String message) {
        return new RequiredAssurance(Assurance.REGISTER, message);
    }

    /**
     * Returns the policy. Nobody moderates beforehand, and nobody confirms by mail, because the account was verified.
     *
     * @return the policy, with the threshold {@code vote}
     */
    public Policy policy() {
        Criterion criterion = districts == null ? support : Criterion.allOf(support, districts);
        return Policy.openFor(Period.ofMonths(12), zone)
                .whoMaySign(residents)
                .confirmation(Confirmation.NOT_NEEDED)
                .threshold(Threshold.of("vote", criterion)
                        .opening(Outcome.DECISION)
                        .retractable())
                .build();
    }
}
