package io.github.petitionkit.store.jdbc.table;

import java.util.Set;

/**
 * The ids of the keys that a node has.
 *
 * @param current the one that it writes with
 * @param readable all of them
 */
public record NodeKeys(String current, Set<String> readable) {
    public NodeKeys {
        readable = Set.copyOf(readable);
    }
}
