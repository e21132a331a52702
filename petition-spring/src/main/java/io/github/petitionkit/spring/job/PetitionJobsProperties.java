package io.github.petitionkit.spring.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * The properties {@code petitionkit.jobs.*}. Times are cron expressions in UTC; {@code -} disables a job.
 *
 * @param enabled Whether this node runs jobs.
 * @param delivery When to deliver waiting events to listeners and mailer.
 * @param mailings When to go on with mailings to supporters.
 * @param lists When to go on with lists whose node has stopped, and to delete overdue ones.
 * @param closing When to close petitions whose deadline has passed.
 * @param timetables When to stop what nobody acts on, and to publish notices of dates; reads every petition.
 * @param reminders When to send reminders to signers who have not confirmed, by the policy of their petition.
 * @param retention When to erase data whose retention period has ended.
 * @param reconciliation When to recount every petition; signing of that petition waits meanwhile.
 * @param holds When to examine held signatures for unusual numbers; reads the petitions with held ones.
 * @param verification When to check signers against the Register who were not checked before.
 * @param lockAtMostFor How long ShedLock keeps the lock of a job whose node has died; longer than the longest job.
 */
@ConfigurationProperties("petitionkit.jobs")
public record PetitionJobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("*/5 * * * * *") String delivery,
        @DefaultValue("*/10 * * * * *") String mailings,
        @DefaultValue("*/20 * * * * *") String lists,
        @DefaultValue("0 * * * * *") String closing,
        @DefaultValue("0 20 * * * *") String timetables,
        @DefaultValue("0 15 * * * *") String reminders,
        @DefaultValue("0 30 3 * * *") String retention,
        @DefaultValue("0 0 4 * * *") String reconciliation,
        @DefaultValue("0 10 * * * *") String holds,
        @DefaultValue("0 0 5 * * *") String verification,
        @DefaultValue("10m") Duration lockAtMostFor) {
    /** The value that disables a job. */
    public static final String OFF = "-";

    /** Requires each schedule to be a cron expression or {@link #OFF}, and a positive time of locks. */
    public PetitionJobsProperties {
        check("delivery", delivery);
        check("mailings", mailings);
        check("lists", lists);
        check("closing", closing);
        check("timetables", timetables);
        check("reminders", reminders);
        check("retention", retention);
        check("reconciliation", reconciliation);
        check("holds", holds);
        check("verification", verification);
        if (lockAtMostFor.isNegative() || lockAtMostFor.isZero()) {
            throw new IllegalArgumentException("petitionkit.jobs.lock-at-most-for is " + lockAtMostFor
                    + ": give a positive duration, such as 10m");
        }
    }

    private static void check(String job, String cron) {
        if (!cron.equals(OFF) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("petitionkit.jobs." + job + " is '" + cron
                    + "': give a cron expression of six fields, such as '0 30 3 * * *', or '-' for never");
        }
    }
}
