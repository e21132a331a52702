package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps lists, the bytes of their files, and the results of their lines. Implementations are thread-safe. */
interface ListStore {
    /** What the parts of a list hold. */
    enum Content {
        /** The bytes of its file, until its lines have been entered. */
        FILE,
        /** What would become of each line. */
        PREVIEW,
        /** What has become of each line. */
        REPORT
    }

    /** Some bytes of a list. */
    final class Part {
        private final Content content;
        private final long number;
        private final byte[] bytes;

        /**
         * Makes a part.
         *
         * @param content what the bytes hold
         * @param number orders the parts
         * @param bytes not copied
         */
        Part(Content content, long number, byte[] bytes) {
            this.content = content;
            this.number = number;
            this.bytes = bytes;
        }

        Content content() {
            return content;
        }

        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    void add(SignatureList list);

    /** Adds a part, unless it is empty. */
    void add(SignatureList list, Part part);

    Optional<SignatureList> find(ListId id);

    /** Returns the lists of a petition that this release can read, the newest first. */
    List<SignatureList> lists(PetitionId petition, int most);

    /** Returns the next part behind a number; empty after the last one. */
    Optional<Part> next(SignatureList list, Content content, long behind);

    /** Records that a list was looked through. */
    void previewed(SignatureList list);

    /** Changes the state if it is the expected one, and returns whether it was. */
    boolean change(ListId id, ListState from, ListState to, Instant now);

    /**
     * Claims a running list that nobody owns, or whose owner has been silent.
     *
     * @param owner the node
     * @param now the present, from which on the node must not be silent
     * @param silentSince before which an owner was heard last who has crashed
     */
    Optional<SignatureList> claim(UUID owner, Instant now, Instant silentSince);

    /**
     * Records the report of a list and the results of further lines, and that it is done if it is. Then its file and its
     * preview go in the same step.
     *
     * @return its state, which tells whether somebody has stopped it; empty, and nothing is recorded, if it is another
     *     node's by now or was removed
     */
    Optional<ListState> advance(UUID owner, SignatureList list, Part results);

    /** Gives up a list, for another node to go on with. */
    void release(UUID owner, ListId id);

    /** Deletes a list and all its parts, and returns whether there was one. */
    boolean remove(ListId id);

    /** Returns the lists that nobody has changed since a time. */
    List<ListId> unchangedSince(Instant time);
}
