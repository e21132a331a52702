package io.github.petitionkit.preset;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
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
 * A petition as in the states of the United States: a share of a vote base, rounded up, within a number of days, and
 * often a share in several counties or districts. Immutable; each method returns a changed copy.
 *
 * <p>The host provides the figures, because every state has its own, and a base changes with every election. Example:
 * an initiative in Alaska needs 10 per cent of those who voted in the preceding general election, with 7 per cent of
 * those who voted there in each of three quarters of the house districts (30 of 40), within one year: Alaska Statutes
 * 15.45.140.
 */
public final class StateInitiative {
    private final Criterion total;
    private final @Nullable Criterion districts;
    private final Period collection;
    private final ZoneId zone;

    private StateInitiative(Criterion total, @Nullable Criterion districts, Period collection, ZoneId zone) {
        this.total = total;
        this.districts = districts;
        this.collection = Objects.requireNonNull(collection, "collection");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Makes an initiative from the number for the whole state.
     *
     * @param share above 0 and at most 1; {@code 0.10} is ten per cent
     * @param voteBase votes cast or voters registered, by the state's law; 1 or more
     * @param days the length of the collection, from the opening day to the last day
     * @param zone the time zone in which the last day ends
     * @return an initiative without district quotas
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static StateInitiative of(BigDecimal share, long voteBase, int days, ZoneId zone) {
        if (days < 1) {
            throw new IllegalArgumentException("Signatures are collected for 1 day or more, not for " + days);
        }
        return new StateInitiative(Criterion.share(share, voteBase), null, Period.ofDays(days), zone);
    }

    /**
     * Adds quotas by district or county. Each quota is rounded up separately.
     *
     * @param needed number of districts that must reach their quota, from 1 to all
     * @param share the share of a district's vote base, above 0 and at most 1
     * @param voteBases the vote base of each district, 1 or more
     * @return the initiative with these quotas instead of earlier ones
     * @throws IllegalArgumentException if a number is out of its range
     */
    public StateInitiative inDistricts(int needed, BigDecimal share, Map<Region, Long> voteBases) {
        Map<Region, Long> minimums = new TreeMap<>();
        voteBases.forEach((district, base) -> minimums.put(district, new Criterion.Share(share, base).needed()));
        return new StateInitiative(total, Criterion.atLeast(needed, minimums), collection, zone);
    }

    /**
     * Returns the policy of a petition. Moderation is the state's certification of the text. There is no rule on
     * residence; the host adds its own rules on voters.
     *
     * @return the policy, with the threshold {@code ballot}
     */
    public Policy policy() {
        Criterion criterion = districts == null ? total : Criterion.allOf(total, districts);
        return Policy.openFor(collection, zone)
                .moderated()
                .threshold(Threshold.of("ballot", criterion)
                        .opening(Outcome.DECISION)
                        .retractable())
                .build();
    }
}
