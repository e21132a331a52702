package io.github.petitionkit.policy;

import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.threshold.GoalLadder;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.Thresholds;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one petition. It is frozen when the petition opens: a later change of the site's configuration never
 * changes an open petition.
 *
 * @param sponsorship sponsors needed before the petition goes on
 * @param moderation whether a moderator decides on opening
 * @param term how long the petition is open; {@code null} for as long as its creator wants
 * @param confirmation the proof of owning the address
 * @param whoMaySign where signers have to live
 * @param mailboxSharing who may sign from one mailbox
 * @param thresholds what the count has consequences for
 * @param goals the round numbers shown to readers
 * @param withdrawal whether signers may take their signature back
 * @param retention how long personal data is kept
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
        Retention retention) {
    /** Checks the components and that they agree. */
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
        thresholds.all().forEach(new ReachabilityCheck(whoMaySign)::require);
    }

    /** {@return a builder that starts from: no sponsors, no moderation, no end, confirmation by mail, anyone may sign} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder for a petition with an end.
     *
     * @param length from the opening day to the last day
     * @param zone where the last day ends
     * @return the builder, otherwise as {@link #builder()}
     */
    public static Builder openFor(Period length, ZoneId zone) {
        return new Builder().term(new Term(length, zone));
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

        private Builder() {}

        /**
         * Sets the sponsors needed.
         *
         * @param needed confirmed sponsors needed
         * @param most the most that may sign before publication
         * @return this builder
         */
        public Builder sponsors(int needed, int most) {
            this.sponsorship = new Sponsorship(needed, most);
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
         * Has a moderator decide on opening.
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
         * Sets where signers have to live.
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
         * @throws IllegalArgumentException if there is none, or one is no code of ISO 3166-1
         */
        public Builder residents(String... countries) {
            return whoMaySign(Residency.residentsOf(
                    Arrays.stream(countries).map(Country::of).toArray(Country[]::new)));
        }

        /**
         * Sets who may sign from one mailbox.
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
         * @param threshold its code must be new
         * @return this builder
         */
        public Builder threshold(Threshold threshold) {
            thresholds.add(Objects.requireNonNull(threshold, "threshold"));
            return this;
        }

        /**
         * Adds stations on the way to a threshold: each is a threshold without consequences of its own, told once.
         *
         * @param milestones the shares of what the threshold demands
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
         * Sets whether signers may take their signature back.
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
                    retention);
        }
    }
}
