package io.github.petitionkit.preset;

import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.threshold.Threshold;
import java.time.Period;
import java.time.ZoneId;

/**
 * The petitions of the UK Government and Parliament, at petition.parliament.uk.
 *
 * <p>Sources: petition.parliament.uk/help for the 5 supporters, the check before publication, the response at 10,000 and
 * the debate at 100,000; the site's own code, github.com/alphagov/e-petitions as of 19 August 2026, for the rest
 * ({@code db/schema.rb}: at most 20 sponsors, 6 months; {@code app/models/site.rb}: the end of the day;
 * {@code app/models/petition.rb}: thresholds taken back when the count falls; {@code app/models/concerns/anonymization.rb}:
 * data kept for 6 months). The figures are the ones that the site starts with; its staff can change each.
 *
 * <p>Not here: British citizens sign from anywhere, and residents whatever their citizenship, so that nobody is refused
 * for a country: have the form ask. Dissolution closes every petition at once.
 */
public final class UkParliament {
    private UkParliament() {}

    /**
     * The rules of a petition. Five sponsors beside the creator, then moderation; open to the end of the day, in London,
     * six months after it opened.
     *
     * @return the policy, with the thresholds {@code government-response} and {@code debate}
     */
    public static Policy policy() {
        return Policy.openFor(Period.ofMonths(6), ZoneId.of("Europe/London"))
                .sponsors(5, 20)
                .moderated()
                .mailboxSharing(MailboxSharing.HOUSEHOLD)
                .threshold(Threshold.at("government-response", 10_000)
                        .opening(Outcome.RESPONSE)
                        .retractable())
                .threshold(
                        Threshold.at("debate", 100_000).opening(Outcome.DEBATE).retractable())
                .retention(Retention.SIX_MONTHS)
                .build();
    }

    /**
     * Which addresses the site takes for the same mailbox: anybody's from the first {@code +} on does not matter, nor do
     * dots at Gmail, which is googlemail.com too. Far fewer rules than {@link EmailCanonicaliser#standard()}, for sites
     * whose counts have to agree with Parliament's.
     *
     * <p>Source: {@code app/models/domain.rb} and the migration {@code 20190502104930_create_default_domains.rb}. What
     * Parliament's staff have added since is not public.
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
