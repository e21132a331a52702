package io.github.petitionkit.spring.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * What {@code petitionkit.jobs.*} says. Times are cron expressions in UTC; {@code -} switches a job off.
 *
 * @param enabled Whether to do any jobs on this node.
 * @param delivery When to tell listeners and mailer what they have not handled yet.
 * @param closing When to close what has passed its deadline.
 * @param reminders When to ask signers again who have not confirmed, where the policy of their petition says so.
 * @param retention When to erase what may not be kept any longer.
 * @param reconciliation When to recount every petition; signing it waits meanwhile.
 * @param holds When to look who is held for how long, and whether that is more than usual; reads the petitions that hold
 *     anybody.
 * @param verification When to ask the Register about signers who were not asked about before.
 */
@ConfigurationProperties("petitionkit.jobs")
public record PetitionJobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("*/5 * * * * *") String delivery,
        @DefaultValue("0 * * * * *") String closing,
        @DefaultValue("0 15 * * * *") String reminders,
        @DefaultValue("0 30 3 * * *") String retention,
        @DefaultValue("0 0 4 * * *") String reconciliation,
        @DefaultValue("0 10 * * * *") String holds,
        @DefaultValue("0 0 5 * * *") String verification) {
    /** What stands in the place of a cron expression for "never". */
    public static final String OFF = "-";

    /** Checks the components. */
    public PetitionJobsProperties {
        check("delivery", delivery);
        check("closing", closing);
        check("reminders", reminders);
        check("retention", retention);
        check("reconciliation", reconciliation);
        check("holds", holds);
        check("verification", verification);
    }

    private static void check(String job, String cron) {
        if (!cron.equals(OFF) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("petitionkit.jobs." + job + " is '" + cron
                    + "': give a cron expression of six fields, such as '0 30 3 * * *', or '-' for never");
        }
    }
}
