package io.github.petitionkit.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a petition by itself when nobody acts: what is stopped, and which notices are published. A scheduled
 * job carries it out ({@code Maintenance.runTimetables}); until the job runs, nothing happens. Staff can undo a stop.
 *
 * @param drafts how long a draft may stay as it is until it is stopped; {@code null} for ever
 * @param sponsors how long a petition may collect sponsors until it is stopped; {@code null} for ever
 * @param moderation how long a petition may wait for moderators until it is stopped; {@code null} for ever. One that a
 *     moderator has set aside does not wait
 * @param moderationNotices after which times in moderation a notice is published
 * @param closingNotices how long before the deadline a notice is published
 */
public record Timetable(
        @Nullable Duration drafts,
        @Nullable Duration sponsors,
        @Nullable Duration moderation,
        List<Duration> moderationNotices,
        List<Duration> closingNotices) {
    /** Nothing happens by itself but the closing at the deadline. */
    public static final Timetable NONE = new Timetable(null, null, null, List.of(), List.of());

    /** Copies the lists in ascending order. Requires times above zero. */
    public Timetable {
        requirePositive(drafts);
        requirePositive(sponsors);
        requirePositive(moderation);
        moderationNotices = ascending(moderationNotices);
        closingNotices = ascending(closingNotices);
    }

    private static List<Duration> ascending(List<Duration> times) {
        times.forEach(Timetable::requirePositive);
        return times.stream().distinct().sorted().toList();
    }

    private static void requirePositive(@Nullable Duration time) {
        if (time != null && (DateLimits.require(time).isZero() || time.isNegative())) {
            throw new IllegalArgumentException("A time of a timetable is above zero, not " + time);
        }
    }

    /**
     * Stops drafts that are not submitted.
     *
     * @param time the time since the draft was made
     * @return the timetable
     */
    public Timetable stoppingDraftsAfter(Duration time) {
        return new Timetable(time, sponsors, moderation, moderationNotices, closingNotices);
    }

    /**
     * Stops petitions that do not find enough sponsors, or whose creator does not confirm.
     *
     * @param time the time since the first sponsor was sought
     * @return the timetable
     */
    public Timetable stoppingWithoutSponsorsAfter(Duration time) {
        return new Timetable(drafts, time, moderation, moderationNotices, closingNotices);
    }

    /**
     * Stops petitions that no moderator decides on.
     *
     * @param time the time since the petition came to the moderators
     * @return the timetable
     */
    public Timetable stoppingInModerationAfter(Duration time) {
        return new Timetable(drafts, sponsors, time, moderationNotices, closingNotices);
    }

    /**
     * Publishes notices that a petition waits for moderators.
     *
     * @param times the times since the petition came to the moderators
     * @return the timetable
     */
    public Timetable noticesInModeration(Duration... times) {
        return new Timetable(drafts, sponsors, moderation, Arrays.asList(times), closingNotices);
    }

    /**
     * Publishes notices that a petition closes soon.
     *
     * @param times the times before the deadline
     * @return the timetable
     */
    public Timetable noticesBeforeClosing(Duration... times) {
        return new Timetable(drafts, sponsors, moderation, moderationNotices, Arrays.asList(times));
    }
}
