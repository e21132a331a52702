package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.Progress;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came of a replay.
 *
 * @param source what was replayed
 * @param progress the petition at the end
 * @param atDeadline its counts at its deadline, or at the end where it was still open
 * @param lines how many lines were read
 * @param signed what came of each sign-up, by outcome
 * @param invalid how many sign-ups had a fault in which field
 * @param confirmed what came of each confirmation, by outcome
 * @param withdrawals how many withdrawals took effect
 * @param broken lines that made no sense
 * @param reached when each round number was first counted
 * @param remarks what is odd about the source
 * @param took how long the replay took
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
