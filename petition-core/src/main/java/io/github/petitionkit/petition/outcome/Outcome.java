package io.github.petitionkit.petition.outcome;

import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reaction to a petition on one track, such as a response or a debate. It is independent of the petition's state.
 *
 * @param track a lower-case name, such as {@link #RESPONSE}, {@link #DEBATE}, {@link #DECISION}, {@link #COMMITTEE} or one
 *     of the host's
 * @param status its status
 * @param at when it was recorded with the status; retention by outcome counts from it. A correction keeps it
 * @param text the text for readers in short, at most 6,000 characters; may be empty
 * @param day the day for which it is scheduled or on which it happened, before or after the present; {@code null} if it is
 *     not known
 * @param details the text in full, at most 100,000 characters; {@code null} if there is none
 * @param links links to its parts, at most 20
 */
public record Outcome(
        String track,
        OutcomeStatus status,
        Instant at,
        String text,
        @Nullable LocalDate day,
        @Nullable String details,
        List<OutcomeLink> links) {
    /** The addressee's answer. */
    public static final String RESPONSE = "response";

    /** A debate in a parliament. */
    public static final String DEBATE = "debate";

    /** The decision to grant or refuse the demand. */
    public static final String DECISION = "decision";

    /** The work of a committee on the petition, such as an inquiry or a report. */
    public static final String COMMITTEE = "committee";

    /** The greatest length of a text. */
    public static final int MAX_TEXT = 6_000;

    /** The greatest length of details. */
    public static final int MAX_DETAILS = 100_000;

    private static final int MAX_LINKS = 20;

    /**
     * Makes an outcome without a day.
     *
     * @param track as the component
     * @param status as the component
     * @param at as the component
     * @param text as the component
     */
    public Outcome(String track, OutcomeStatus status, Instant at, String text) {
        this(track, status, at, text, null);
    }

    /**
     * Makes an outcome without details and links.
     *
     * @param track as the component
     * @param status as the component
     * @param at as the component
     * @param text as the component
     * @param day as the component
     */
    public Outcome(String track, OutcomeStatus status, Instant at, String text, @Nullable LocalDate day) {
        this(track, status, at, text, day, null, List.of());
    }

    /** Cleans the texts. Requires a track of 1 to 64 characters, and texts and links within their limits. */
    public Outcome {
        if (track.isBlank() || track.length() > 64) {
            throw new IllegalArgumentException("An outcome's track has 1 to 64 characters, this has " + track.length());
        }
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
        if (day != null) {
            DateLimits.require(day);
        }
        text = TextKind.LINES.clean(text);
        details = TextKind.LINES.cleanOrNull(details);
        links = List.copyOf(links);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "An outcome's text has at most %s characters, this has %s".formatted(MAX_TEXT, text.length()));
        }
        if (details != null && details.length() > MAX_DETAILS) {
            throw new IllegalArgumentException("An outcome's details have at most %s characters, these have %s"
                    .formatted(MAX_DETAILS, details.length()));
        }
        if (links.size() > MAX_LINKS) {
            throw new IllegalArgumentException(
                    "An outcome has at most %s links, this has %s".formatted(MAX_LINKS, links.size()));
        }
    }

    /**
     * Starts an outcome.
     *
     * @param track as the component
     * @param status as the component
     * @return a builder without text, day and links
     */
    public static Builder of(String track, OutcomeStatus status) {
        return new Builder(track, status);
    }

    /** {@return a builder that starts from this outcome, without its date} */
    public Builder toBuilder() {
        Builder builder = new Builder(track, status).text(text).day(day).details(details);
        links.forEach(link -> builder.link(link.relation(), link.url()));
        return builder;
    }

    /**
     * Returns whether it was scheduled for a day that is over, so that what came of it is to be recorded.
     *
     * @param today the present day where the addressee is
     * @return {@code true} from the day after the scheduled one on
     */
    public boolean isOverdue(LocalDate today) {
        return status == OutcomeStatus.SCHEDULED && day != null && day.isBefore(today);
    }

    /** Collects the parts of an outcome. Not thread-safe. */
    public static final class Builder {
        private final String track;
        private final OutcomeStatus status;
        private String text = "";
        private @Nullable LocalDate day;
        private @Nullable String details;
        private final List<OutcomeLink> links = new ArrayList<>();

        private Builder(String track, OutcomeStatus status) {
            this.track = Objects.requireNonNull(track, "track");
            this.status = Objects.requireNonNull(status, "status");
        }

        /** {@return the track} */
        public String track() {
            return track;
        }

        /** {@return the status} */
        public OutcomeStatus status() {
            return status;
        }

        /**
         * Sets the text in short.
         *
         * @param text for readers
         * @return this builder
         */
        public Builder text(String text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets the day for which it is scheduled or on which it happened.
         *
         * @param day before or after the present, or {@code null} if it is not known
         * @return this builder
         */
        public Builder day(@Nullable LocalDate day) {
            this.day = day;
            return this;
        }

        /**
         * Sets the text in full.
         *
         * @param details for readers, or {@code null}
         * @return this builder
         */
        public Builder details(@Nullable String details) {
            this.details = details;
            return this;
        }

        /**
         * Adds a link.
         *
         * @param relation what it leads to, such as {@link OutcomeLink#TRANSCRIPT}
         * @param url an address of the web
         * @return this builder
         * @throws IllegalArgumentException if it is no address of the web
         */
        public Builder link(String relation, String url) {
            links.add(new OutcomeLink(relation, url));
            return this;
        }

        /**
         * Builds the outcome.
         *
         * @param at when it was recorded
         * @return the outcome
         * @throws IllegalArgumentException if a part exceeds its limit
         */
        public Outcome build(Instant at) {
            return new Outcome(track, status, at, text, day, details, links);
        }
    }
}
