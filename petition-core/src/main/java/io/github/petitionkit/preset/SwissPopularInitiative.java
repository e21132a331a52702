package io.github.petitionkit.preset;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.time.Period;
import java.time.ZoneId;

/**
 * The Swiss federal popular initiative: 100,000 people entitled to vote, within 18 months.
 *
 * <p>Sources: Federal Constitution (SR 101), articles 138 and 139, for the 100,000 within 18 months of the official
 * publication; Federal Act on Political Rights (SR 161.1), article 68(1)(e) for the committee of 7 to 27, article 69
 * for the preliminary examination, article 71(1) for the end.
 *
 * <p>The committee's members confirm as sponsors; any of them may create the petition. Moderation is the examination by
 * the Federal Chancellery. The petition opens on the day of publication in the Federal Gazette. Not covered: a register
 * decides who is entitled to vote (including Swiss people abroad), and the law requires signatures by hand, certified
 * by the commune. The legal retention period was not researched; the library's default of six months applies.
 */
public final class SwissPopularInitiative {
    private SwissPopularInitiative() {}

    /**
     * Returns the policy of an initiative. It is open to the end of the day, in Zurich, 18 months after the
     * publication.
     *
     * @return the policy, with the threshold {@code popular-vote}
     */
    public static Policy policy() {
        return Policy.openFor(Period.ofMonths(18), ZoneId.of("Europe/Zurich"))
                .sponsors(7, 27)
                .moderated()
                .threshold(Threshold.at("popular-vote", 100_000)
                        .opening(Outcome.DECISION)
                        .retractable())
                .build();
    }
}
