package io.github.petitionkit.preset;

import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;

/**
 * The petitions of the UK Government and Parliament, at petition.parliament.uk.
 *
 * <p>Sources: petition.parliament.uk/help for the 5 supporters, the check before publication, the response at 10,000
 * and the debate at 100,000; the site's own code, github.com/alphagov/e-petitions as of 19 August 2026, for the rest
 * ({@code db/schema.rb}: at most 20 sponsors, 6 months; {@code app/models/site.rb}: the end of the day, moderation
 * near overdue after 11 and overdue after 14 days;
 * {@code app/models/petition.rb}: thresholds retracted when the count falls;
 * {@code app/models/concerns/anonymization.rb}: data kept for 6 months). The figures are the site's defaults; its staff
 * can change each.
 *
 * <p>No petition is published whose creator has not confirmed. The site itself confirms the creator together with the
 * first sponsor, because sponsors follow a link that was mailed to the creator; here the creator confirms alone.
 *
 * <p>Not covered: British citizens may sign from anywhere, and residents of any citizenship may sign, so the policy has
 * no rule on countries; let the form ask. Dissolution closes every petition at once.
 */
public final class UkParliament {
    private UkParliament() {}

    /**
     * Returns the policy of a petition: its creator and five sponsors, then moderation; open to the end of
     * the day, in London, six months after it opened.
     *
     * @return the policy, with the thresholds {@code government-response} and {@code debate}
     */
    public static Policy policy() {
        return Policy.openFor(Period.ofMonths(6), ZoneId.of("Europe/London"))
                .sponsors(5, 20)
                .creatorConfirms()
                .moderated()
                .mailboxSharing(MailboxSharing.HOUSEHOLD)
                .threshold(Threshold.at("government-response", 10_000)
                        .opening(Outcome.RESPONSE)
                        .retractable())
                .threshold(
                        Threshold.at("debate", 100_000).opening(Outcome.DEBATE).retractable())
                .retention(Retention.SIX_MONTHS)
                .timetable(Timetable.NONE.noticesInModeration(Duration.ofDays(11), Duration.ofDays(14)))
                .build();
    }

    /**
     * Returns the site's rules for addresses of the same mailbox: the part from the first {@code +} on is ignored, and
     * so are dots at gmail.com, whose alias is googlemail.com. These are far fewer rules than
     * {@link EmailCanonicaliser#standard()}; use them if counts must agree with Parliament's.
     *
     * <p>Source: {@code app/models/domain.rb} and the migration {@code 20190502104930_create_default_domains.rb}. Later
     * additions by Parliament's staff are not public.
     *
     * @return the rules
     */
    public static EmailCanonicaliser emailCanonicaliser() {
        return EmailCanonicaliser.of(
                EmailRule.of("*", "", "+"),
                EmailRule.of("gmail.com", ".", "+"),
                EmailRule.aliasOf("googlemail.com", "gmail.com"));
    }
}
