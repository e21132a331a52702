package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureState;
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
        Map<PetitionId, List<HistoryEntry>> pages = new HashMap<>();
        StatementPipeline reading = new StatementPipeline(session);
        for (Followed each : followed) {
            List<HistoryEntry> page = new ArrayList<>();
            pages.put(each.petition(), page);
            HistoryTable.page(reading, each.petition(), each.next(), most, page::add);
        }
        reading.make();
        boolean isDone = pages.values().stream().allMatch(page -> page.size() < most);
        if (pages.values().stream().anyMatch(page -> !page.isEmpty())) {
            write(session, followed, pages);
        }
        return new Result(followed, isDone);
    }

    private void write(SqlSession session, List<Followed> followed, Map<PetitionId, List<HistoryEntry>> pages)
            throws SQLException {
        Instant first = RecentWindow.day(now).start().minus(SPARE).truncatedTo(ChronoUnit.HOURS);
        Map<TrendTable.Key, Long> changes = changes(pages, first);
        List<Followed> moved = followed.stream()
                .map(each -> each.at(each.next()
                        + Objects.requireNonNull(pages.get(each.petition())).size()))
                .toList();
        Map<TrendTable.Key, Long> figures = new HashMap<>();
        if (!changes.isEmpty()) {
            StatementPipeline reading = new StatementPipeline(session);
            TrendTable.find(reading, pages.keySet(), first, figures::put);
            reading.make();
        }
        Map<TrendTable.Key, Long> sums = new HashMap<>();
        changes.forEach((key, change) -> sums.put(key, figures.getOrDefault(key, 0L) + change));
        StatementPipeline writing = new StatementPipeline(session);
        TrendTable.put(writing, sums);
        TrendTable.forget(writing, pages.keySet(), first);
        FollowedTable.update(writing, moved);
        writing.make();
    }

    private static Map<TrendTable.Key, Long> changes(Map<PetitionId, List<HistoryEntry>> pages, Instant first) {
        Map<TrendTable.Key, Long> changes = new HashMap<>();
        pages.forEach((petition, page) -> page.forEach(entry -> {
            Instant countedAt = entry.countedAt();
            long by = value(entry.to()) - (entry.from() == null ? 0 : value(entry.from()));
            if (countedAt != null && by != 0 && !countedAt.isBefore(first)) {
                changes.merge(
                        new TrendTable.Key(TrendTable.HOUR, countedAt.truncatedTo(ChronoUnit.HOURS), petition),
                        by,
                        Long::sum);
                changes.merge(
                        new TrendTable.Key(TrendTable.MINUTE, countedAt.truncatedTo(ChronoUnit.MINUTES), petition),
                        by,
                        Long::sum);
            }
        }));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private static long value(SignatureState state) {
        return state == SignatureState.CONFIRMED ? 1 : 0;
    }
}
