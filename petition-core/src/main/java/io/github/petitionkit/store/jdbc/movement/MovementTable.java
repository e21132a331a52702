package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of movements: which ledger readers see, and which one is being counted anew. */
final class MovementTable {
    /** The row that records that the older petitions have been followed; no hashtag is empty. */
    static final String COMPLETE = "";

    private static final String BEGIN = "insert into petitionkit_movement (movement, ledger)"
            + " select cast(? as varchar), 1 where not exists (select 1 from petitionkit_movement where movement = ?)";
    private static final String LOCK =
            "select ledger, next_ledger from petitionkit_movement where movement = ? for update";
    private static final String REBUILD = "update petitionkit_movement set next_ledger = ? where movement = ?";
    private static final String REPLACE =
            "update petitionkit_movement set ledger = next_ledger, next_ledger = null where movement = ?";
    private static final String IS_COMPLETE = "select 1 from petitionkit_movement where movement = ''";
    private static final String ALL = "select m.movement from petitionkit_movement m"
            + " where exists (select 1 from petitionkit_movement_petition p where p.movement = m.movement"
            + " and p.state <> 'leaving')";

    private MovementTable() {}

    /**
     * The ledgers of a movement.
     *
     * @param shown the number of the one that readers see
     * @param next the number of the one that is being counted anew, or {@code null}
     */
    record Ledgers(long shown, @Nullable Long next) {
        boolean contain(long ledger) {
            return ledger == shown || (next != null && ledger == next);
        }
    }

    static void begin(StatementPipeline trip, String movement) {
        trip.change(BEGIN, parameters -> parameters.text(movement).text(movement));
    }

    /** Locks a movement; nothing is found if there is none. */
    static void lock(StatementPipeline trip, Hashtag movement, Consumer<Ledgers> found) {
        trip.ask(LOCK, parameters -> parameters.text(movement.value()), row -> {
            long next = row.number("next_ledger");
            found.accept(new Ledgers(row.number("ledger"), next == 0 ? null : next));
        });
    }

    static void rebuild(StatementPipeline trip, Hashtag movement, long ledger) {
        trip.change(REBUILD, parameters -> parameters.number(ledger).text(movement.value()));
    }

    static void replace(StatementPipeline trip, Hashtag movement) {
        trip.change(REPLACE, parameters -> parameters.text(movement.value()));
    }

    static boolean isComplete(SqlSession session) throws SQLException {
        try (PreparedStatement query = session.ask(IS_COMPLETE);
                ResultSet result = query.executeQuery()) {
            return result.next();
        }
    }

    static NavigableSet<Hashtag> all(SqlSession session) throws SQLException {
        NavigableSet<Hashtag> all = new TreeSet<>();
        try (PreparedStatement query = session.ask(ALL);
                ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                all.add(new Hashtag(row.text("movement")));
            }
        }
        return all;
    }
}
