package io.github.petitionkit.store.jdbc.table;

import java.util.Set;

/**
 * The ids of a node's keys.
 *
 * @param current the id of the key that it hashes with
 * @param readable the ids of all its keys
 */
public record NodeKeys(String current, Set<String> readable) {
    public NodeKeys {
        readable = Set.copyOf(readable);
    }
}
