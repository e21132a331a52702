package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The next numbers of a petition's rows, derived from the rows.
 *
 * @param signatures the number after the last signature's
 * @param entries the number after the last history entry's
 * @param events the number after the last event that waits, is a dead letter, or was delivered
 */
public record RowNumbers(PetitionId petition, long signatures, long entries, long events) {
    private static final String NEXT = "select p.petition,"
            + " (select coalesce(max(s.number) + 1, 0) from petitionkit_signature s"
            + " where s.petition = p.petition) as signatures,"
            + " (select coalesce(max(h.number) + 1, 0) from petitionkit_history h"
            + " where h.petition = p.petition) as entries,"
            + " greatest((select coalesce(max(e.last_number) + 1, 0) from petitionkit_event e"
            + " where e.petition = p.petition), (select coalesce(max(o.next_number), 0)"
            + " from petitionkit_listener_offset o where o.petition = p.petition),"
            + " (select coalesce(max(r.number) + 1, 0) from petitionkit_retry r where r.petition = p.petition),"
            + " (select coalesce(max(d.number) + 1, 0) from petitionkit_dead_letter d"
            + " where d.petition = p.petition)) as events"
            + " from petitionkit_petition p where p.petition = any(?)";

    /** Returns the numbers of several petitions. */
    public static List<RowNumbers> of(SqlSession session, Collection<PetitionId> petitions) throws SQLException {
        try (PreparedStatement query = session.ask(NEXT)) {
            session.setArray(
                    query,
                    1,
                    ColumnType.UUID,
                    petitions.stream().map(PetitionId::value).toArray(UUID[]::new));
            List<RowNumbers> numbers = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    numbers.add(new RowNumbers(
                            new PetitionId(row.uuid("petition")),
                            row.number("signatures"),
                            row.number("entries"),
                            row.number("events")));
                }
            }
            return numbers;
        }
    }

    /** Returns whether the counters are beyond all numbers of the rows, so that no number is used twice. */
    public boolean leaveRoomFor(PetitionCounters head) {
        return signatures <= head.signatures() && entries <= head.entries() && events <= head.events();
    }
}
