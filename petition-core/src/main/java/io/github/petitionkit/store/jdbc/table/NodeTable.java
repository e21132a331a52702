package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of the running nodes; each expires by the database's time unless its node renews it. */
public final class NodeTable {
    private static final String LEASE = " + interval '60' second";
    private static final String RENEW =
            "update petitionkit_node set ends_at = %1$s" + LEASE + " where node = ? and ends_at > %1$s";
    private static final String FORGET = "delete from petitionkit_node where node = ? or ends_at <= %s";
    private static final String ENTER = "insert into petitionkit_node (node, current_key, readable_keys, ends_at)"
            + " values (?, ?, ?, %s" + LEASE + ")";
    private static final String OTHERS =
            "select current_key, readable_keys from petitionkit_node where node <> ? and ends_at > %s";
    private static final String IS_ENTERED =
            "select 1 as entered from petitionkit_node where node = ? and ends_at > %s";

    private NodeTable() {}

    /** Renews a row for another minute, unless it has expired. */
    public static boolean renew(SqlSession session, UUID node) throws SQLException {
        try (PreparedStatement renew = session.change(sql(session, RENEW))) {
            renew.setObject(1, node);
            return renew.executeUpdate() > 0;
        }
    }

    /** Inserts a row for a minute, and deletes expired ones. */
    public static void enter(SqlSession session, UUID node, NodeKeys keys) throws SQLException {
        leave(session, node);
        try (PreparedStatement enter = session.change(sql(session, ENTER))) {
            enter.setObject(1, node);
            enter.setString(2, keys.current());
            enter.setString(3, String.join(" ", keys.readable()));
            enter.executeUpdate();
        }
    }

    public static void leave(SqlSession session, UUID node) throws SQLException {
        try (PreparedStatement forget = session.change(sql(session, FORGET))) {
            forget.setObject(1, node);
            forget.executeUpdate();
        }
    }

    /** Returns the keys of the other running nodes. */
    public static List<NodeKeys> others(SqlSession session, UUID node) throws SQLException {
        List<NodeKeys> others = new ArrayList<>();
        try (PreparedStatement query = session.ask(sql(session, OTHERS))) {
            query.setObject(1, node);
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    others.add(new NodeKeys(
                            row.text("current_key"),
                            Set.of(row.text("readable_keys").split(" "))));
                }
            }
        }
        return others;
    }

    /** Queries whether a row is still valid. */
    public static void ask(StatementPipeline trip, UUID node, Runnable entered) {
        trip.ask(sql(trip.session(), IS_ENTERED), parameters -> parameters.uuid(node), row -> entered.run());
    }

    private static String sql(SqlSession session, String form) {
        return form.formatted(session.dialect().now());
    }
}
