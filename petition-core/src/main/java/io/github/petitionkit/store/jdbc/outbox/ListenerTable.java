package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The rows of listeners: which node leads, where one delivers for all, and whether another one has been refused. */
final class ListenerTable {
    private static final String LEAD = "update petitionkit_listener set leader = ?, leads_until = ?, is_wanted = false"
            + " where listener = ? and (leader is null or leader = ? or leads_until <= ?)";
    private static final String IS_WANTED = "select is_wanted from petitionkit_listener where listener = ?";
    private static final String WANT = "update petitionkit_listener set is_wanted = true where listener = ?";
    private static final String HAND_OVER =
            "update petitionkit_listener set leader = null where listener = ? and leader = ? and is_wanted = false";
    private static final String STILL_LEADS = "select 1 from petitionkit_listener where listener = ? and leader = ?";

    private ListenerTable() {}

    /** Lets a node lead until an instant, and returns whether it does. A listener that the database has lost is led by all. */
    static boolean lead(SqlSession session, String listener, UUID node, Instant now, Instant until)
            throws SQLException {
        try (PreparedStatement lead = session.change(LEAD)) {
            new StatementParameters(session, lead)
                    .uuid(node)
                    .instant(until)
                    .text(listener)
                    .uuid(node)
                    .instant(now);
            return lead.executeUpdate() > 0 || !isRefused(session, listener);
        }
    }

    private static boolean isRefused(SqlSession session, String listener) throws SQLException {
        try (PreparedStatement query = session.ask(IS_WANTED)) {
            query.setString(1, listener);
            try (ResultSet result = query.executeQuery()) {
                if (!result.next()) {
                    return false;
                }
                if (result.getBoolean(1)) {
                    return true;
                }
            }
        }
        try (PreparedStatement want = session.change(WANT)) {
            want.setString(1, listener);
            want.executeUpdate();
        }
        return true;
    }

    /** Ends the lead of a node, unless another one has been refused meanwhile; returns whether the node does not lead. */
    static boolean handOver(SqlSession session, String listener, UUID node) throws SQLException {
        try (PreparedStatement handOver = session.change(HAND_OVER)) {
            new StatementParameters(session, handOver).text(listener).uuid(node);
            if (handOver.executeUpdate() > 0) {
                return true;
            }
        }
        try (PreparedStatement query = session.ask(STILL_LEADS)) {
            new StatementParameters(session, query).text(listener).uuid(node);
            try (ResultSet result = query.executeQuery()) {
                return !result.next();
            }
        }
    }
}
