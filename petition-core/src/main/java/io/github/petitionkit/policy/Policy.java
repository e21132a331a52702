package io.github.petitionkit.policy;

import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.threshold.GoalLadder;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one petition. The policy is frozen when the petition opens: a later change of the site's configuration
 * does not affect it.
 *
 * @param sponsorship the signatures needed before the petition goes on
 * @param moderation whether a moderator decides on opening
 * @param term how long the petition is open; {@code null} for no deadline
 * @param confirmation the proof of owning the address
 * @param whoMaySign where signers must live, or whose citizens they must be
 * @param mailboxSharing who may sign from one mailbox
 * @param thresholds the thresholds at which the count has consequences
 * @param goals the round numbers shown to readers
 * @param withdrawal whether signers may withdraw their signature
 * @param retention how long personal data is kept
 * @param timetable what happens by itself when nobody acts; {@code null} for nothing
 * @param signingFrom when the published petition takes its first signature, and its term begins; {@code null} for its
 *     publication
 * @param revisableBelow the creator may revise the text of the open petition while fewer signatures than this count;
 *     {@code null} if the text is frozen from publication on
 * @param creatorWithdrawal for which reasons the creator withdraws the petition; {@code null} for any or none
 */
public record Policy(
        Sponsorship sponsorship,
        ModerationMode moderation,
        @Nullable Term term,
        Confirmation confirmation,
        Residency whoMaySign,
        MailboxSharing mailboxSharing,
        Thresholds thresholds,
        GoalLadder goals,
        Withdrawal withdrawal,
        Retention retention,
        @Nullable Timetable timetable,
        @Nullable Instant signingFrom,
        @Nullable Long revisableBelow,
        @Nullable CreatorWithdrawal creatorWithdrawal) {
    /**
     * Requires that the threshold that locks withdrawal exists, that every threshold can be reached, that signing
     * starts before the last day is over, and that no text changes after a moderator has decided on it.
     */
    public Policy {
        Objects.requireNonNull(sponsorship, "sponsorship");
        Objects.requireNonNull(moderation, "moderation");
        Objects.requireNonNull(confirmation, "confirmation");
        Objects.requireNonNull(whoMaySign, "whoMaySign");
        Objects.requireNonNull(mailboxSharing, "mailboxSharing");
        Objects.requireNonNull(goals, "goals");
        Objects.requireNonNull(retention, "retention");
        String lock = withdrawal.lockedBy();
        if (lock != null && thresholds.find(lock).isEmpty()) {
            throw new IllegalArgumentException(
                    "Withdrawal is locked by threshold " + lock + ", but the policy has no threshold of that code");
        }
        if (signingFrom != null) {
            DateLimits.require(signingFrom);
        }
        if (signingFrom != null && term != null && !signingFrom.isBefore(term.deadline(signingFrom, Duration.ZERO))) {
            throw new IllegalArgumentException("Signing starts at %s, after the last day %s: nobody could sign"
                    .formatted(signingFrom, term.until()));
        }
        requireRevisable(revisableBelow, moderation);
        thresholds.all().forEach(new ReachabilityCheck(whoMaySign)::require);
    }

    private static void requireRevisable(@Nullable Long below, ModerationMode moderation) {
        if (below != null && below < 1) {
            throw new IllegalArgumentException(
                    "An open petition can be revised below 1 signature or more, not " + below);
        }
        if (below != null && moderation == ModerationMode.BEFORE_OPENING) {
            throw new IllegalArgumentException(
                    "A text on which a moderator has decided cannot be revised; leave out moderation or revisableBelow");
        }
    }

    /**
     * {@return a builder with these defaults: no sponsors, no moderation, no deadline, confirmation by mail, anyone may
     * sign}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder for a petition with a deadline.
     *
     * @param length from the opening day to the last day
     * @param zone the time zone in which the last day ends
     * @return the builder, with the other defaults of {@link #builder()}
     */
    public static Builder openFor(Period length, ZoneId zone) {
        return new Builder().term(new Term(length, zone));
    }

    /**
     * Returns a builder for a petition that ends on a fixed day.
     *
     * @param lastDay the last day on which the petition is open
     * @param zone the time zone in which it ends
     * @return the builder, with the other defaults of {@link #builder()}
     */
    public static Builder openUntil(LocalDate lastDay, ZoneId zone) {
        return new Builder().term(Term.until(lastDay, zone));
    }

    /** {@return a builder that starts from this policy} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.sponsorship = sponsorship;
        builder.moderation = moderation;
        builder.term = term;
        builder.confirmation = confirmation;
        builder.whoMaySign = whoMaySign;
        builder.mailboxSharing = mailboxSharing;
        builder.thresholds.addAll(thresholds.all());
        builder.goals = goals;
        builder.withdrawal = withdrawal;
        builder.retention = retention;
        builder.timetable = timetable;
        builder.signingFrom = signingFrom;
        builder.revisableBelow = revisableBelow;
        builder.creatorWithdrawal = creatorWithdrawal;
        return builder;
    }

    /** Collects the parts of a policy. Not thread-safe; can be built from repeatedly. */
    public static final class Builder {
        private Sponsorship sponsorship = Sponsorship.NONE;
        private ModerationMode moderation = ModerationMode.NONE;
        private @Nullable Term term;
        private Confirmation confirmation = Confirmation.byMail();
        private Residency whoMaySign = Residency.ANYONE;
        private MailboxSharing mailboxSharing = MailboxSharing.ONE_SIGNER;
        private final List<Threshold> thresholds = new ArrayList<>();
        private GoalLadder goals = GoalLadder.standard();
        private Withdrawal withdrawal = Withdrawal.ANY_TIME;
        private Retention retention = Retention.SIX_MONTHS;
        private @Nullable Timetable timetable;
        private @Nullable Instant signingFrom;
        private @Nullable Long revisableBelow;
        private @Nullable CreatorWithdrawal creatorWithdrawal;

        private Builder() {}

        /**
         * Sets the sponsors needed.
         *
         * @param needed confirmed sponsors needed
         * @param most the maximum number of sponsors before publication
         * @return this builder
         */
        public Builder sponsors(int needed, int most) {
            this.sponsorship = new Sponsorship(needed, most, sponsorship.creatorConfirms(), null);
            return this;
        }

        /**
         * Sets the sponsors needed, and in how many countries they live. If the maximum number has confirmed and too few
         * countries are among theirs, one of them has to withdraw before another can come, so leave room.
         *
         * @param needed confirmed sponsors needed
         * @param most the maximum number of sponsors before publication
         * @param countries how many countries they have to live in
         * @return this builder
         */
        public Builder sponsors(int needed, int most, SponsorCountries countries) {
            this.sponsorship = new Sponsorship(
                    needed, most, sponsorship.creatorConfirms(), Objects.requireNonNull(countries, "countries"));
            return this;
        }

        /**
         * Keeps the petition unpublished until its creator has signed it, in the role of the creator, and has
         * confirmed. Without it the host vouches for the creator.
         *
         * @return this builder
         */
        public Builder creatorConfirms() {
            this.sponsorship = new Sponsorship(sponsorship.needed(), sponsorship.most(), true, sponsorship.countries());
            return this;
        }

        /**
         * Sets whether a moderator decides on opening.
         *
         * @param moderation the rule
         * @return this builder
         */
        public Builder moderation(ModerationMode moderation) {
            this.moderation = Objects.requireNonNull(moderation, "moderation");
            return this;
        }

        /**
         * Lets a moderator decide on opening.
         *
         * @return this builder
         */
        public Builder moderated() {
            return moderation(ModerationMode.BEFORE_OPENING);
        }

        /**
         * Sets how long the petition is open.
         *
         * @param term the length and the zone
         * @return this builder
         */
        public Builder term(Term term) {
            this.term = Objects.requireNonNull(term, "term");
            return this;
        }

        /**
         * Sets the proof of owning the address.
         *
         * @param confirmation the rule
         * @return this builder
         */
        public Builder confirmation(Confirmation confirmation) {
            this.confirmation = Objects.requireNonNull(confirmation, "confirmation");
            return this;
        }

        /**
         * Sets where signers must live.
         *
         * @param whoMaySign the rule
         * @return this builder
         */
        public Builder whoMaySign(Residency whoMaySign) {
            this.whoMaySign = Objects.requireNonNull(whoMaySign, "whoMaySign");
            return this;
        }

        /**
         * Lets the residents of some countries sign, and nobody else.
         *
         * @param countries their codes, such as {@code GB}; at least one
         * @return this builder
         * @throws IllegalArgumentException if there is none, or one is not a code of ISO 3166-1
         */
        public Builder residents(String... countries) {
            return whoMaySign(Residency.residentsOf(
                    Arrays.stream(countries).map(Country::of).toArray(Country[]::new)));
        }

        /**
         * Lets the citizens of some countries sign, wherever they live, and counts them by nationality.
         *
         * @param countries their codes, such as {@code DE}; at least one
         * @return this builder
         * @throws IllegalArgumentException if there is none, or one is not a code of ISO 3166-1
         */
        public Builder citizens(String... countries) {
            return whoMaySign(Residency.citizensOf(
                    Arrays.stream(countries).map(Country::of).toArray(Country[]::new)));
        }

        /**
         * Sets who may sign from one mailbox. The default, {@link MailboxSharing#ONE_SIGNER}, takes relatives who share
         * a mailbox for one person; {@link MailboxSharing#HOUSEHOLD} counts two of them.
         *
         * @param mailboxSharing the rule
         * @return this builder
         */
        public Builder mailboxSharing(MailboxSharing mailboxSharing) {
            this.mailboxSharing = Objects.requireNonNull(mailboxSharing, "mailboxSharing");
            return this;
        }

        /**
         * Adds a threshold.
         *
         * @param threshold the threshold; no other may have its code
         * @return this builder
         */
        public Builder threshold(Threshold threshold) {
            thresholds.add(Objects.requireNonNull(threshold, "threshold"));
            return this;
        }

        /**
         * Adds milestones on the way to a threshold. Each is a threshold without consequences; its event is published
         * once.
         *
         * @param milestones the shares of the threshold's requirement
         * @param threshold the threshold that they lead to
         * @return this builder
         */
        public Builder milestones(Milestones milestones, Threshold threshold) {
            thresholds.addAll(milestones.towards(threshold));
            return this;
        }

        /**
         * Sets the round numbers shown to readers.
         *
         * @param goals the ladder
         * @return this builder
         */
        public Builder goals(GoalLadder goals) {
            this.goals = Objects.requireNonNull(goals, "goals");
            return this;
        }

        /**
         * Sets whether signers may withdraw their signature.
         *
         * @param withdrawal the rule
         * @return this builder
         */
        public Builder withdrawal(Withdrawal withdrawal) {
            this.withdrawal = Objects.requireNonNull(withdrawal, "withdrawal");
            return this;
        }

        /**
         * Sets how long personal data is kept.
         *
         * @param retention the rule
         * @return this builder
         */
        public Builder retention(Retention retention) {
            this.retention = Objects.requireNonNull(retention, "retention");
            return this;
        }

        /**
         * Sets what happens by itself when nobody acts.
         *
         * @param timetable the rule
         * @return this builder
         */
        public Builder timetable(Timetable timetable) {
            this.timetable = Objects.requireNonNull(timetable, "timetable");
            return this;
        }

        /**
         * Lets the petition be shown before it can be signed. If it is published later than this, signing starts with
         * its publication.
         *
         * @param signingFrom when signing starts
         * @return this builder
         */
        public Builder signingFrom(Instant signingFrom) {
            this.signingFrom = Objects.requireNonNull(signingFrom, "signingFrom");
            return this;
        }

        /**
         * Lets the creator revise the text of the open petition while it has few signatures: the rule of CONSUL
         * Democracy, which cities use. Those who have signed before have signed another text, so keep the number low, and
         * tell them by the event {@code REVISED}. It does not go together with a moderator's decision on the text.
         *
         * @param signatures from so many counted signatures on the text is frozen, 1 or more
         * @return this builder
         */
        public Builder revisableBelow(long signatures) {
            this.revisableBelow = signatures;
            return this;
        }

        /**
         * Sets for which reasons the creator withdraws the petition. Without it a reason can be given, and need not be.
         *
         * @param creatorWithdrawal the rule
         * @return this builder
         */
        public Builder creatorWithdrawal(CreatorWithdrawal creatorWithdrawal) {
            this.creatorWithdrawal = Objects.requireNonNull(creatorWithdrawal, "creatorWithdrawal");
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if parts contradict each other
         */
        public Policy build() {
            return new Policy(
                    sponsorship,
                    moderation,
                    term,
                    confirmation,
                    whoMaySign,
                    mailboxSharing,
                    Thresholds.of(thresholds),
                    goals,
                    withdrawal,
                    retention,
                    timetable,
                    signingFrom,
                    revisableBelow,
                    creatorWithdrawal);
        }
    }
}
