package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A range of a petition's signatures by number. Numbers follow the order of receipt, so a binary search finds an
 * instant with a few look-ups even among millions, and no index on the time of receipt is needed.
 *
 * @param first the first number
 * @param end the number after the last
 */
public record SignatureNumberRange(long first, long end) {
    private static final String NEXT = "select signatures from petitionkit_petition where petition = ?";
    private static final String RECEIVED =
            "select received_at from petitionkit_signature where petition = ? and number = ?";

    /** Returns the signatures received after one instant and up to another, inclusive. */
    public static SignatureNumberRange received(SqlSession session, PetitionId petition, Instant after, Instant until)
            throws SQLException {
        long next = next(session, petition);
        long first = firstAfter(session, petition, after, 0, next);
        return new SignatureNumberRange(first, firstAfter(session, petition, until, first, next));
    }

    /** Returns the range after a number. */
    public SignatureNumberRange after(long number) {
        return new SignatureNumberRange(number + 1, end);
    }

    private static long firstAfter(SqlSession session, PetitionId petition, Instant at, long from, long to)
            throws SQLException {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (receivedAt(session, petition, middle).isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long next(SqlSession session, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(NEXT)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? new ResultRow(result).number("signatures") : 0;
            }
        }
    }

    private static Instant receivedAt(SqlSession session, PetitionId petition, long number) throws SQLException {
        try (PreparedStatement query = session.ask(RECEIVED)) {
            query.setObject(1, petition.value());
            query.setLong(2, number);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? new ResultRow(result).instant("received_at") : Instant.MAX;
            }
        }
    }
}
