package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fingerprints of the host's secrets; the first of each id never changes. */
public final class KeyFingerprintTable {
    /** The purpose of the keyring that hashes signers. */
    public static final String KEYRING = "keyring";

    /** The purpose of the cipher that encrypts personal data. */
    static final String CIPHER = "cipher";

    private static final String ALL = "select key_id, fingerprint from petitionkit_key where purpose = ?";
    private static final String FIND = "select fingerprint from petitionkit_key where purpose = ? and key_id = ?";
    private static final String INSERT = "insert into petitionkit_key (purpose, key_id, fingerprint) values (?, ?, ?)";

    private final TransactionRunner database;

    public KeyFingerprintTable(TransactionRunner database) {
        this.database = database;
    }

    /** Adds the fingerprints of unknown ids, and returns all known ones. */
    public Map<String, String> remember(String purpose, Map<String, String> checks) {
        Map<String, String> known = all(purpose);
        boolean added = false;
        for (Map.Entry<String, String> check : checks.entrySet()) {
            if (!known.containsKey(check.getKey())) {
                add(purpose, check.getKey(), check.getValue());
                added = true;
            }
        }
        return added ? all(purpose) : known;
    }

    private Map<String, String> all(String purpose) {
        return database.read("find known keys", session -> {
            Map<String, String> known = new LinkedHashMap<>();
            try (PreparedStatement query = session.ask(ALL)) {
                query.setString(1, purpose);
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        known.put(result.getString(1), result.getString(2));
                    }
                }
            }
            return known;
        });
    }

    Optional<String> find(String purpose, String keyId) {
        return database.read("find a known key", session -> {
            try (PreparedStatement query = session.ask(FIND)) {
                query.setString(1, purpose);
                query.setString(2, keyId);
                try (ResultSet result = query.executeQuery()) {
                    return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** Adds a fingerprint, unless the id is known. */
    void add(String purpose, String keyId, String check) {
        try {
            database.write("store the fingerprint of a key", session -> {
                try (PreparedStatement insert = session.change(INSERT)) {
                    insert.setString(1, purpose);
                    insert.setString(2, keyId);
                    insert.setString(3, check);
                    return insert.executeUpdate();
                }
            });
        } catch (RejectedDataException known) {
            if (find(purpose, keyId).isEmpty()) {
                throw known;
            }
        }
    }
}
