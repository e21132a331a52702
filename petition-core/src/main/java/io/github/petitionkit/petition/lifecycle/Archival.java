package io.github.petitionkit.petition.lifecycle;

import java.time.Instant;
import java.util.Objects;

/**
 * That a petition which has ended is kept in an archive, such as that of a dissolved parliament.
 *
 * @param archive the code of the archive, by which the site finds its name and dates: lower-case words joined by hyphens,
 *     such as {@code parliament-2019-2024}; at most 64 characters
 * @param at when it went there
 * @param by who archived it
 */
public record Archival(String archive, Instant at, Actor by) {
    /** Requires a code with the syntax of {@link Reason#code()}. */
    public Archival {
        archive = Reason.of(archive).code();
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
