package io.github.petitionkit.preset;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.time.Period;
import java.time.ZoneId;

/**
 * We the People, the petitions site of the White House from 22 September 2011 to 20 January 2021: 100,000 signatures in
 * 30 days bring a response.
 *
 * <p>Source: the announcements on whitehouse.gov/blog. The number was 5,000 at first, 25,000 for petitions created from
 * 3 October 2011 on, and 100,000 for those from mid-January 2013 on (press of 16 January); the 30 days stayed. The time
 * zone of the end of a day could not be confirmed; the preset uses Washington's.
 */
public final class WeThePeople {
    private WeThePeople() {}

    /**
     * Returns the policy since January 2013: no sponsors, no moderation before opening; open to the end of the
     * thirtieth day after the opening day.
     *
     * @return the policy, with the threshold {@code response}
     */
    public static Policy policy() {
        return Policy.openFor(Period.ofDays(30), ZoneId.of("America/New_York"))
                .threshold(Threshold.at("response", 100_000).opening(Outcome.RESPONSE))
                .build();
    }
}
