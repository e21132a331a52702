package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * What a moderator erases of a petition.
 *
 * @param part which part of its text
 */
record PetitionErasure(Part part) {
    /** A part of the text. */
    enum Part {
        /** The creator's name. */
        CREATOR,
        /** Everything, of a draft, a stopped or a hidden petition. */
        TEXT
    }

    PetitionErasure {
        Objects.requireNonNull(part, "part");
    }
}
