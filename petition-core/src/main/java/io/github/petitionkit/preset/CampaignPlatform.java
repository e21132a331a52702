package io.github.petitionkit.preset;

import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.GoalLadder;

/**
 * A campaign platform: anybody starts a petition, at once and for as long as they want, and it shows a goal that grows
 * when it is reached. No number has consequences.
 *
 * <p>It is modelled on commercial platforms as they appear to visitors; none of them publishes its rules, so that the
 * steps of the goals are the library's own.
 */
public final class CampaignPlatform {
    private CampaignPlatform() {}

    /** {@return the rules of a petition: no sponsors, no moderation, no end, no thresholds, goals from 100 up} */
    public static Policy policy() {
        return Policy.builder().goals(GoalLadder.standard()).build();
    }
}
