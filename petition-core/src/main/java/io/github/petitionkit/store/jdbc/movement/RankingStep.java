package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.HistoryTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Follows petitions for the ranking, up to a number of entries of each. It locks their rows, so each entry is counted once.
 *
 * @param petitions the petitions
 * @param most the number of entries of each
 * @param now the present
 */
record RankingStep(Set<PetitionId> petitions, int most, Instant now)
        implements TransactionCallback<RankingStep.Result> {
    private static final Duration SPARE = Duration.ofHours(1);

    /**
     * The end of a step.
     *
     * @param followed the petitions that have rows
     * @param isDone whether their histories have no further entries
     */
    record Result(Collection<Followed> followed, boolean isDone) {}

    @Override
    public Result in(SqlSession session) throws SQLException {
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        List<Followed> followed = new ArrayList<>();
        FollowedTable.lock(locking, petitions, followed::add);
        locking.make();
        Instant first = RecentWindow.day(now).start().minus(SPARE).truncatedTo(ChronoUnit.HOURS);
        Map<PetitionId, Long> entries = new HashMap<>();
        Map<TrendTable.Key, Long> changes = new HashMap<>();
        StatementPipeline counting = new StatementPipeline(session);
        HistoryTable.minutes(
                counting,
                followed.stream().collect(Collectors.toMap(Followed::petition, Followed::next)),
                most,
                (petition, minute, number, counted) -> {
                    entries.merge(petition, number, Long::sum);
                    if (minute != null && counted != 0 && !minute.isBefore(first)) {
                        changes.put(new TrendTable.Key(TrendTable.MINUTE, minute, petition), counted);
                        changes.merge(
                                new TrendTable.Key(TrendTable.HOUR, minute.truncatedTo(ChronoUnit.HOURS), petition),
                                counted,
                                Long::sum);
                    }
                });
        counting.make();
        List<Followed> moved = followed.stream()
                .filter(each -> entries.containsKey(each.petition()))
                .map(each -> each.at(each.next() + Objects.requireNonNull(entries.get(each.petition()))))
                .toList();
        if (!moved.isEmpty()) {
            write(session, moved, changes, first);
        }
        return new Result(followed, entries.values().stream().allMatch(number -> number < most));
    }

    private static void write(
            SqlSession session, List<Followed> moved, Map<TrendTable.Key, Long> changes, Instant first)
            throws SQLException {
        Map<TrendTable.Key, Long> figures = new HashMap<>();
        if (!changes.isEmpty()) {
            StatementPipeline reading = new StatementPipeline(session);
            Set<PetitionId> changed = new TreeSet<>();
            Set<Instant> starts = new TreeSet<>();
            changes.keySet().forEach(key -> {
                changed.add(key.petition());
                starts.add(key.startsAt());
            });
            TrendTable.find(reading, changed, starts, figures::put);
            reading.make();
        }
        Map<TrendTable.Key, Long> sums = new HashMap<>();
        changes.forEach((key, change) -> sums.put(key, figures.getOrDefault(key, 0L) + change));
        StatementPipeline writing = new StatementPipeline(session);
        TrendTable.put(writing, sums);
        TrendTable.forget(writing, moved.stream().map(Followed::petition).toList(), first);
        FollowedTable.update(writing, moved);
        writing.make();
    }
}
