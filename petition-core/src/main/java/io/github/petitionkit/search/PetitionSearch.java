package io.github.petitionkit.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A question across petitions. A petition must meet all conditions. Immutable; {@link #builder} makes it.
 *
 * <p>Cost of a page in a database: with any states and at most one area, area of signers, tag, department, label, outcome, threshold, archive or
 * word, proportional to the page alone in the orders by time, and in the order of counts to the petitions whose counts
 * are near those of the page. With states and bounds of the count in the order of counts it is proportional to the page.
 * Each further condition multiplies the cost by the share of petitions that it excludes.
 *
 * @param states the recorded states; all if empty
 * @param terms the terms that the petition must have, see {@link SearchTerms}
 * @param from the earliest instant at which it came into its state, inclusive, or {@code null}
 * @param until the end of that time, exclusive, or {@code null}
 * @param atLeast the lowest count, 0 or more
 * @param atMost the highest count, at least the lowest
 * @param free whether nobody may have it checked out
 * @param heldBy who must have it checked out, or {@code null}
 * @param order the order of the answer
 * @param signedIn the area whose signatures are counted, or {@code null} for all
 */
public record PetitionSearch(
        Set<PetitionState> states,
        Set<String> terms,
        @Nullable Instant from,
        @Nullable Instant until,
        long atLeast,
        long atMost,
        boolean free,
        @Nullable Actor heldBy,
        SearchOrder order,
        @Nullable Area signedIn) {
    /** The most conditions on areas, tags, departments, labels, outcomes, thresholds, reasons, archives and words together. */
    public static final int MAX_TERMS = 20;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Copies the sets, and rounds instants down to the microsecond. Requires bounds in their order, and at most {@value #MAX_TERMS} terms. */
    public PetitionSearch {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
        terms = Collections.unmodifiableSet(new TreeSet<>(terms));
        Objects.requireNonNull(order, "order");
        from = within(from);
        until = within(until);
        if (terms.size() > MAX_TERMS) {
            throw new IllegalArgumentException(
                    "A search has at most %s words, tags and other terms, not %s".formatted(MAX_TERMS, terms.size()));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("The time ends at " + until + ", before it begins: swap the two");
        }
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException(
                    "Counts of %s to %s: give 0 or more, the lower one first".formatted(atLeast, atMost));
        }
        if (signedIn != null && !terms.contains(SearchTerms.signed(signedIn))) {
            throw new IllegalArgumentException("Signatures of an area need its term: call signedIn of the builder");
        }
    }

    /** Brings a bound such as {@link Instant#MAX} to an instant that databases can write. */
    private static @Nullable Instant within(@Nullable Instant bound) {
        if (bound == null) {
            return null;
        }
        Instant late = bound.isBefore(EARLIEST) ? EARLIEST : bound;
        return (late.isAfter(LATEST) ? LATEST : late).truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return a builder: all petitions, those that have waited longest first} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the count that this search sees.
     *
     * @param counts the counts of a petition
     * @return all of them, or those of the area that the search is about
     */
    public long counted(Counts counts) {
        return signedIn == null ? counts.counted() : counts.counted(signedIn);
    }

    /**
     * Returns whether a petition meets all conditions.
     *
     * @param petition the petition
     * @param standing its standing, with the count that this search sees
     * @param file what staff keep about it
     * @param now the present, for check-outs
     * @return {@code true} if the search finds it
     */
    public boolean finds(Petition petition, Standing standing, CaseFile file, Instant now) {
        return (states.isEmpty() || states.contains(standing.state()))
                && (from == null || !standing.since().isBefore(from))
                && (until == null || standing.since().isBefore(until))
                && standing.counted() >= atLeast
                && standing.counted() <= atMost
                && isInRightHands(file.checkedOut(now))
                && hasTerms(petition, standing, file);
    }

    private boolean isInRightHands(Optional<CheckOut> checkOut) {
        return !(free && checkOut.isPresent())
                && (heldBy == null || checkOut.map(CheckOut::by).equals(Optional.of(heldBy)));
    }

    private boolean hasTerms(Petition petition, Standing standing, CaseFile file) {
        if (terms.isEmpty()) {
            return true;
        }
        Set<String> all = new TreeSet<>(SearchTerms.of(petition));
        all.addAll(SearchTerms.of(file));
        if (signedIn != null && standing.counted() > 0) {
            all.add(SearchTerms.signed(signedIn));
        }
        return all.containsAll(terms);
    }

    /**
     * Returns the key of a found petition.
     *
     * @param standing the petition's standing
     * @return its place in the order of this search
     */
    public SearchKey keyOf(Standing standing) {
        return SearchKey.of(order, standing);
    }

    /**
     * Returns whether a petition comes after a key in the order of this search.
     *
     * @param standing the petition's standing
     * @param key the key, or {@code null} for the beginning
     * @return {@code true} if it is on a page after the key
     */
    public boolean isAfter(Standing standing, @Nullable SearchKey key) {
        return key == null
                || order.comparator()
                                .compare(
                                        standing,
                                        order == SearchOrder.MOST_SIGNED
                                                ? new Standing(
                                                        key.petition(), standing.state(), Instant.EPOCH, key.position())
                                                : new Standing(key.petition(), standing.state(), key.since(), 0))
                        > 0;
    }

    /** Collects conditions. Not thread-safe. */
    public static final class Builder {
        private final Set<PetitionState> states = EnumSet.noneOf(PetitionState.class);
        private final Set<String> terms = new TreeSet<>();
        private @Nullable Instant from;
        private @Nullable Instant until;
        private long atLeast;
        private long atMost = Long.MAX_VALUE;
        private boolean free;
        private @Nullable Actor heldBy;
        private SearchOrder order = SearchOrder.LONGEST_WAITING;
        private @Nullable Area signedIn;

        private Builder() {}

        /**
         * Adds a state. A petition in any of the added states is found.
         *
         * @param state the recorded state
         * @return this builder
         */
        public Builder state(PetitionState state) {
            states.add(Objects.requireNonNull(state, "state"));
            return this;
        }

        /**
         * Sets the area that the petition's text is about.
         *
         * @param area a country or region
         * @return this builder
         */
        public Builder concerns(Area area) {
            terms.add(SearchTerms.area(Objects.requireNonNull(area, "area")));
            return this;
        }

        /**
         * Adds a tag: one of the text, or a movement that the petition has joined.
         *
         * @param tag with or without the hash sign
         * @return this builder
         */
        public Builder tag(String tag) {
            terms.add(SearchTerms.tag(tag));
            return this;
        }

        /**
         * Adds a department of the case file.
         *
         * @param department its name, in any case
         * @return this builder
         */
        public Builder department(String department) {
            terms.add(SearchTerms.department(department));
            return this;
        }

        /**
         * Adds a private label of the case file.
         *
         * @param label its name, in any case
         * @return this builder
         */
        public Builder label(String label) {
            terms.add(SearchTerms.label(label));
            return this;
        }

        /**
         * Leaves in only petitions without a department.
         *
         * @return this builder
         */
        public Builder unassigned() {
            terms.add(SearchTerms.UNASSIGNED);
            return this;
        }

        /**
         * Leaves in only petitions without a private label.
         *
         * @return this builder
         */
        public Builder unlabelled() {
            terms.add(SearchTerms.UNLABELLED);
            return this;
        }

        /**
         * Adds an outcome, such as a response that is awaited or a debate that is scheduled.
         *
         * @param track the track of the outcome
         * @param status its status
         * @return this builder
         */
        public Builder outcome(String track, OutcomeStatus status) {
            terms.add(SearchTerms.outcome(
                    Objects.requireNonNull(track, "track"), Objects.requireNonNull(status, "status")));
            return this;
        }

        /**
         * Adds a threshold that the petition has reached, and that was not retracted.
         *
         * @param threshold the code of the threshold
         * @return this builder
         */
        public Builder reached(String threshold) {
            terms.add(SearchTerms.reached(Objects.requireNonNull(threshold, "threshold")));
            return this;
        }

        /**
         * Adds a threshold of the petition's policy that it has not reached, or no longer reaches.
         *
         * @param threshold the code of the threshold
         * @return this builder
         */
        public Builder unreached(String threshold) {
            terms.add(SearchTerms.unreached(Objects.requireNonNull(threshold, "threshold")));
            return this;
        }

        /**
         * Adds the reason for which the petition came into its state, such as {@code duplicate} for a rejected or a
         * withdrawn one.
         *
         * @param code the code of the reason, as in {@link Reason#code()}
         * @return this builder
         */
        public Builder reason(String code) {
            terms.add(SearchTerms.reason(Reason.of(code).code()));
            return this;
        }

        /**
         * Adds the archive that the petition is in.
         *
         * @param code the code of the archive, as in {@link io.github.petitionkit.petition.lifecycle.Archival#archive()}
         * @return this builder
         */
        public Builder archive(String code) {
            terms.add(SearchTerms.archive(Reason.of(code).code()));
            return this;
        }

        /**
         * Adds words of the title, summary, body, a tag or the creator's name, in any order, case and accent. Each word
         * must occur as a whole; a text without letters and digits adds nothing.
         *
         * @param words words separated by anything but letters and digits
         * @return this builder
         */
        public Builder text(String words) {
            Words.asked(words).forEach(word -> terms.add(SearchTerms.word(word)));
            return this;
        }

        /**
         * Bounds the instant at which the petition came into its state. In a queue that is since when it has waited.
         *
         * @param from the earliest instant, inclusive, or {@code null}
         * @param until the end, exclusive, or {@code null}
         * @return this builder
         */
        public Builder since(@Nullable Instant from, @Nullable Instant until) {
            this.from = from;
            this.until = until;
            return this;
        }

        /**
         * Bounds the count of signatures.
         *
         * @param atLeast the lowest count, 0 or more
         * @param atMost the highest count
         * @return this builder
         */
        public Builder counted(long atLeast, long atMost) {
            this.atLeast = atLeast;
            this.atMost = atMost;
            return this;
        }

        /**
         * Leaves in only petitions that somebody in an area has signed, and counts the signatures of this area alone: in
         * the bounds, in the order of counts, and in the answer's standings. For a public page, bound the count from below
         * by the step of your public figures: in a small area an exact figure tells of a person.
         *
         * @param area where the signers live: a country or region, as they gave it or their postal code says
         * @return this builder
         */
        public Builder signedIn(Area area) {
            signedIn = Objects.requireNonNull(area, "area");
            return this;
        }

        /**
         * Leaves out what somebody has checked out.
         *
         * @return this builder
         */
        public Builder free() {
            free = true;
            return this;
        }

        /**
         * Leaves in only what one moderator has checked out.
         *
         * @param moderator the moderator
         * @return this builder
         */
        public Builder heldBy(Actor moderator) {
            heldBy = Objects.requireNonNull(moderator, "moderator");
            return this;
        }

        /**
         * Sets the order.
         *
         * @param order the order of the answer
         * @return this builder
         */
        public Builder order(SearchOrder order) {
            this.order = Objects.requireNonNull(order, "order");
            return this;
        }

        /** {@return the search} */
        public PetitionSearch build() {
            Set<String> all = new TreeSet<>(terms);
            if (heldBy != null) {
                all.add(SearchTerms.holder(heldBy));
            }
            if (signedIn != null) {
                all.add(SearchTerms.signed(signedIn));
            }
            return new PetitionSearch(states, all, from, until, atLeast, atMost, free, heldBy, order, signedIn);
        }
    }
}
