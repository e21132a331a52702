package io.github.petitionkit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.validation.Violation;
import java.util.List;

/** Result of starting or revising a petition. */
public sealed interface CreationResult {
    /**
     * Returns the petition, for callers that know its text to be valid.
     *
     * @return the draft
     * @throws IllegalArgumentException if the text has faults; the message names them
     */
    Petition orElseThrow();

    /**
     * The draft is stored.
     *
     * @param petition the draft
     */
    record Created(Petition petition) implements CreationResult {
        @Override
        public Petition orElseThrow() {
            return petition;
        }
    }

    /**
     * The text has faults; nothing was stored.
     *
     * @param violations the faults by field, in the creator's language; at least one
     */
    record Invalid(List<Violation> violations) implements CreationResult {
        /** Copies the list. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public Petition orElseThrow() {
            throw new IllegalArgumentException("The petition's text has faults: " + violations);
        }
    }
}
