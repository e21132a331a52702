package io.github.petitionkit.eligibility;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Residency;
import java.util.Map;

/** Requires the signer to live, or to be a citizen, where the policy's {@link Residency} allows. */
final class ResidenceRule implements EligibilityRule {
    static final String CODE = "petitionkit.residence";
    private static final String KEYS = "io.github.petitionkit.eligibility.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Eligibility judge(Candidate candidate) {
        Residency who = candidate.petition().policy().whoMaySign();
        String country = who.byNationality()
                ? candidate.request().nationality()
                : candidate.request().country();
        String region = candidate.request().region();
        if (!who.countries().isEmpty() && (country == null || !who.countries().contains(Country.of(country)))) {
            return new Eligibility.Refused(
                    KEYS + (who.byNationality() ? "nationality" : "residence"),
                    Map.of("countries", who.countryCodes()));
        }
        if (!who.regions().isEmpty() && (region == null || !who.regions().contains(new Region(region)))) {
            return Eligibility.refused(KEYS + "region");
        }
        return Eligibility.eligible();
    }
}
