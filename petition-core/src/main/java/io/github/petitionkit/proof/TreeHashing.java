package io.github.petitionkit.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a Merkle tree (RFC 6962, 2.1): a leaf cannot be mistaken for a node, because their first bytes differ.
 */
final class TreeHashing {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of a tree without leaves: the hash of the empty input. */
    static final Hash EMPTY = Hash.owning(sha256().digest());

    private TreeHashing() {}

    static Hash leaf(byte[] entry) {
        MessageDigest message = sha256();
        message.update(LEAF);
        message.update(entry);
        return Hash.owning(message.digest());
    }

    static Hash node(Hash left, Hash right) {
        MessageDigest message = sha256();
        message.update(NODE);
        left.addTo(message);
        right.addTo(message);
        return Hash.owning(message.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must have it", e);
        }
    }
}
