package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.MovementFigure;
import io.github.petitionkit.movement.MovementLedger;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.HistoryTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows new signatures inside the database, in one statement: entries by which signatures come, wait for their confirmation
 * or count for the first time, whose signers have hashes under the only key. That is nearly all that happens during a surge.
 * It stops at the first other entry of each petition, from which {@link LedgerStep} goes on.
 */
final class FirstCounts {
    private static final String FIRST = "(h.from_state is null or (h.from_state = '" + name(SignatureState.PENDING)
            + "' and not exists (select 1 from petitionkit_movement_signature e where e.movement = ? and e.ledger = ?"
            + " and e.petition = h.petition and e.signature = h.signature)))";
    private static final String COUNTS = "to_state = '" + name(SignatureState.CONFIRMED) + "'";
    private static final String MINUTE = HistoryTable.minute("counted_at");
    private static final String FOLLOW =
            "with page as materialized (select h.petition, h.signature, h.to_state, h.country,"
                    + " h.counted_at, s.counted_as collate \"C\" as person, bool_and(" + FIRST + " and (not h." + COUNTS
                    + " or (h.counted_at is not null and starts_with(s.counted_as, ?) is true)))"
                    + " over (partition by h.petition order by h.number) as is_first" + HistoryTable.FROM_PAGES
                    + " left join petitionkit_signature s on h." + COUNTS
                    + " and s.petition = h.petition and s.signature = h.signature),"
                    + " counted as materialized (select * from page where is_first and " + COUNTS + "),"
                    + " entered as (insert into petitionkit_movement_signature"
                    + " (movement, ledger, petition, signature, state, country, counted_at, person)"
                    + " select cast(? as varchar), cast(? as bigint), petition, signature, '" + LedgerTables.COUNTED
                    + "', country, counted_at, person from counted order by signature),"
                    + " people as (insert into petitionkit_movement_person as p (movement, ledger, person, signatures)"
                    + " select cast(? as varchar), cast(? as bigint), person, count(*) from counted group by person order by person"
                    + " on conflict (person, movement, ledger) do update set signatures = p.signatures + excluded.signatures"
                    + " returning case when xmax = 0 then 1 else 0 end as is_new)"
                    + " select petition, null as country, cast(null as timestamp with time zone) as starts_at, is_first, count(*) as number"
                    + " from page group by petition, is_first"
                    + " union all select null, country, " + MINUTE + ", true, count(*) from counted group by country, "
                    + MINUTE
                    + " union all select null, null, null, true, coalesce(sum(is_new), 0) from people";

    private final Map<PetitionId, Long> followed = new HashMap<>();
    private final Set<PetitionId> stopped = new TreeSet<>();
    private final Map<Minute, Long> signatures = new HashMap<>();
    private long people;

    private FirstCounts() {}

    /** What some signatures have in common. */
    private record Minute(Country country, Instant startsAt) {}

    private static String name(SignatureState state) {
        return EnumNames.column(state);
    }

    /**
     * Follows petitions, and writes their signatures, people and figures.
     *
     * @param keyId the only key of hashes of signers
     * @param first the number of the first entry of each petition
     * @param most the number of entries of each petition
     * @param firstMinute the first minute whose figure is kept
     */
    static FirstCounts follow(
            SqlSession session,
            LedgerTables tables,
            String keyId,
            Map<PetitionId, Long> first,
            int most,
            Instant firstMinute)
            throws SQLException {
        FirstCounts counts = new FirstCounts();
        StatementPipeline trip = new StatementPipeline(session);
        trip.changeAndRead(
                FOLLOW,
                parameters -> tables.of(
                        tables.of(HistoryTable.ofPages(tables.of(parameters).text(keyId + ':'), first, most))),
                counts::take);
        trip.make();
        if (!counts.signatures.isEmpty()) {
            counts.addTo(session, tables, firstMinute);
        }
        return counts;
    }

    private void take(ResultRow row) throws SQLException {
        String petition = row.textOrNull("petition");
        String country = row.textOrNull("country");
        if (petition != null && row.flag("is_first")) {
            followed.put(PetitionId.of(petition), row.number("number"));
        } else if (petition != null) {
            stopped.add(PetitionId.of(petition));
        } else if (country != null) {
            signatures.put(new Minute(Country.of(country), row.instant("starts_at")), row.number("number"));
        } else {
            people = row.number("number");
        }
    }

    private void addTo(SqlSession session, LedgerTables tables, Instant firstMinute) throws SQLException {
        MovementLedger ledger = new MovementLedger();
        Set<MovementFigure> figures = new TreeSet<>(Set.of(MovementFigure.SUPPORTERS));
        signatures.keySet().forEach(minute -> figures.addAll(MovementFigure.of(minute.country(), minute.startsAt())));
        StatementPipeline reading = new StatementPipeline(session);
        tables.figures(reading, figures, ledger);
        reading.make();
        signatures.forEach((minute, number) -> ledger.addSignatures(minute.country(), minute.startsAt(), number));
        ledger.addSupporters(people);
        StatementPipeline writing = new StatementPipeline(session);
        tables.write(writing, ledger, firstMinute);
        writing.make();
    }

    /** Returns the number of entries that have been followed of a petition. */
    long followed(PetitionId petition) {
        return followed.getOrDefault(petition, 0L);
    }

    /** Returns whether it has stopped at an entry of a petition, which it leaves. */
    boolean hasStopped(PetitionId petition) {
        return stopped.contains(petition);
    }
}
