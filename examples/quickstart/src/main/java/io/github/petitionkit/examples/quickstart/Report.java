package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.Progress;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The report on a replay.
 *
 * @param source the name of the source
 * @param progress the petition at the end
 * @param atDeadline its counts at its deadline, or at the end if it was still open
 * @param lines number of lines read
 * @param signed number of sign-ups by result
 * @param invalid number of sign-ups by faulty field
 * @param confirmed number of confirmations by result
 * @param withdrawals number of effective withdrawals
 * @param broken malformed lines
 * @param reached when each round number was first counted
 * @param remarks inconsistencies of the source
 * @param took the duration of the replay
 */
record Report(
        String source,
        Progress progress,
        Tally atDeadline,
        long lines,
        Map<String, Long> signed,
        Map<String, Long> invalid,
        Map<String, Long> confirmed,
        long withdrawals,
        List<Line.Broken> broken,
        Map<Long, Instant> reached,
        List<String> remarks,
        Duration took) {
    Report with(List<String> moreRemarks) {
        return new Report(
                source,
                progress,
                atDeadline,
                lines,
                signed,
                invalid,
                confirmed,
                withdrawals,
                broken,
                reached,
                moreRemarks,
                took);
    }
}
