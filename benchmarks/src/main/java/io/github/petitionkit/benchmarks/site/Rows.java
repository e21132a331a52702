package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.PetitionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What the database has of a petition's signatures, asked for in SQL.
 *
 * @param received the addresses of all
 * @param confirmed the addresses of those that are confirmed
 * @param held how many are held
 * @param counting how many are in the state in which they count
 * @param counted the count that the site shows
 */
record Rows(Set<String> received, Set<String> confirmed, long held, long counting, long counted) {
    private static final String SIGNATURES =
            "select document::json ->> 'email', confirmed_at is not null, state from petitionkit_signature"
                    + " where petition = ?::uuid";
    private static final String COUNTED = "select counted from petitionkit_petition where petition = ?::uuid";

    static Rows of(PetitionId petition, PostgresServer server) throws SQLException {
        Set<String> received = new HashSet<>();
        Set<String> confirmed = new HashSet<>();
        long held = 0;
        long counting = 0;
        try (Connection connection = server.connection();
                PreparedStatement query = connection.prepareStatement(SIGNATURES)) {
            query.setString(1, petition.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    received.add(row.getString(1));
                    if (row.getBoolean(2)) {
                        confirmed.add(row.getString(1));
                    }
                    held += row.getString(3).equals("HELD") ? 1 : 0;
                    counting += row.getString(3).equals("CONFIRMED") ? 1 : 0;
                }
            }
        }
        return new Rows(received, confirmed, held, counting, counted(petition, server));
    }

    private static long counted(PetitionId petition, PostgresServer server) throws SQLException {
        try (Connection connection = server.connection();
                PreparedStatement query = connection.prepareStatement(COUNTED)) {
            query.setString(1, petition.toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many that were acknowledged are not there. */
    long lost(Set<String> signed, Set<String> acknowledged) {
        return missing(signed, received) + missing(acknowledged, confirmed);
    }

    private static long missing(Set<String> acknowledged, Set<String> stored) {
        return acknowledged.stream()
                .filter(address -> !stored.contains(address))
                .count();
    }
}
