package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
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
     * @param pages the entries that were counted
     * @param isDone whether their histories have no further entries
     */
    record Result(Collection<Followed> followed, Map<PetitionId, HistoryPage> pages, boolean isDone) {}

    @Override
    public Result in(SqlSession session) throws SQLException {
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        List<Followed> followed = new ArrayList<>();
        FollowedTable.lock(locking, petitions, followed::add);
        locking.make();
        Map<PetitionId, HistoryPage> pages = HistoryPage.read(
                session,
                followed.stream().collect(Collectors.toMap(Followed::petition, Followed::next)),
                followed.stream()
                        .filter(each -> !each.concerned().isEmpty())
                        .map(Followed::petition)
                        .collect(Collectors.toSet()),
                most);
        List<Followed> moved = new ArrayList<>();
        for (Followed each : followed) {
            HistoryPage page = Objects.requireNonNull(pages.get(each.petition()));
            if (!page.entries().isEmpty()) {
                moved.add(each.at(page.next()));
            }
        }
        if (!moved.isEmpty()) {
            write(session, moved, pages);
        }
        return new Result(followed, pages, pages.values().stream().allMatch(HistoryPage::isLast));
    }

    private void write(SqlSession session, List<Followed> moved, Map<PetitionId, HistoryPage> pages)
            throws SQLException {
        Instant first = RecentWindow.day(now).start().minus(SPARE).truncatedTo(ChronoUnit.HOURS);
        Map<TrendTable.Key, Long> changes = changes(pages, first);
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

    private static Map<TrendTable.Key, Long> changes(Map<PetitionId, HistoryPage> pages, Instant first) {
        Map<TrendTable.Key, Long> changes = new HashMap<>();
        pages.forEach((petition, page) -> page.entries().forEach(entry -> {
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
