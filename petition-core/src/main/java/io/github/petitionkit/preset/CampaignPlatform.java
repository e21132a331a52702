package io.github.petitionkit.preset;

import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.GoalLadder;

/**
 * A campaign platform: anybody starts a petition, at once and without a deadline. It shows a goal that grows when it is
 * reached. No number has consequences.
 *
 * <p>It is modelled on the visible behaviour of commercial platforms. None of them publishes its rules, so the steps of
 * the goals are the library's own.
 */
public final class CampaignPlatform {
    private CampaignPlatform() {}

    /** {@return the policy: no sponsors, no moderation, no deadline, no thresholds, goals from 100 up} */
    public static Policy policy() {
        return Policy.builder().goals(GoalLadder.standard()).build();
    }
}
