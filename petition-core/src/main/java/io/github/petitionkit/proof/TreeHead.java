package io.github.petitionkit.proof;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.Objects;

/**
 * A digest of a petition's history at an instant. It reveals any later change of the entries before.
 *
 * @param petition the petition
 * @param size number of entries, 0 or more
 * @param root the root of the tree over them
 * @param at when the head was made
 */
public record TreeHead(PetitionId petition, long size, Hash root, Instant at) {
    private static final String LABEL = "PetitionKit tree head";
    private static final int VERSION = 1;

    /**
     * Requires a size of 0 or more.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public TreeHead {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(at, "at");
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have " + size + " leaves");
        }
    }

    /**
     * Makes the head of a tree.
     *
     * @param petition the petition of the history
     * @param tree the tree
     * @param at the present
     * @return the head
     */
    public static TreeHead of(PetitionId petition, IncrementalMerkleTree tree, Instant at) {
        return new TreeHead(petition, tree.size(), tree.root(), at);
    }

    /**
     * Returns the signed bytes, version 1: the text {@code PetitionKit tree head} and the version (1 byte), petition
     * (16 bytes), size (8 bytes), root (32 bytes) and at (seconds since 1970 in 8 bytes, nanoseconds in 4). The text is
     * encoded as its number of UTF-16 code units (4 bytes) and these (2 bytes each); numbers are big-endian.
     *
     * @return a new array
     */
    public byte[] bytes() {
        return new CanonicalBytes()
                .text(LABEL)
                .code(VERSION)
                .uuid(petition.value())
                .number(size)
                .hash(root)
                .instant(at)
                .toArray();
    }
}
