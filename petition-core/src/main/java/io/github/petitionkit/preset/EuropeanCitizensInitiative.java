package io.github.petitionkit.preset;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.SponsorCountries;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The European citizens' initiative: a million citizens of the Union, with a minimum in at least one quarter of the
 * member states, rounded up.
 *
 * <p>Source: Regulation (EU) 2019/788, eur-lex.europa.eu/eli/reg/2019/788. A state's minimum is the number of its seats
 * in the European Parliament times the number of all seats (Article 3(1)(b), Annex I), by the table in force on the day
 * of registration:
 *
 * <table>
 * <caption>Tables</caption>
 * <tr><th>registered</th><th>times</th><th>states needed</th></tr>
 * <tr><td>2014-07-01 to 2019-12-31</td><td>750</td><td>7 of 28</td></tr>
 * <tr><td>2020-01-01 to 2020-01-31</td><td>751</td><td>7 of 28</td></tr>
 * <tr><td>2020-02-01 to 2024-07-15</td><td>705</td><td>7 of 27</td></tr>
 * <tr><td>since 2024-07-16</td><td>720</td><td>7 of 27</td></tr>
 * </table>
 *
 * <p>The first table is of the earlier regulation, (EU) No 211/2011. The dates and the first three tables agree with
 * the Commission's page, citizens-initiative.europa.eu/thresholds_en; the last is computed from the seats of Decision
 * (EU) 2023/2061.
 *
 * <p>Signatories are counted in the state of their nationality, wherever they live (Article 3(2)): requests name it
 * beside the country of residence, by whose rules the postal code is judged. The moderation is the Commission's registration, and the petition can be
 * signed when the collection begins. The group of organisers (seven people living in seven states) is not a condition on
 * signatures, so there are no sponsors unless you add them with {@link #organisers}. Confirmation by mail is the library's default and not a rule of the regulation,
 * which asks for an identity by document or eID instead. Model extensions, such as those of 2020 and 2021, as pauses.
 */
public final class EuropeanCitizensInitiative {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int ORGANISERS = 7;
    private static final long SIGNATORIES = 1_000_000;
    /** Article 8(1): within a period not exceeding 12 months. */
    private static final Period COLLECTION = Period.ofMonths(12);
    /** Article 8(1): from a date chosen by the organisers, not later than six months from the registration. */
    private static final Period CHOICE_OF_START = Period.ofMonths(6);
    /** Before Regulation (EU) 2019/788, the collection began with the registration: No 211/2011, Article 5(5). */
    private static final LocalDate CHOICE_SINCE = LocalDate.of(2020, 1, 1);
    /** The track on which to record the submission to the Commission: {@code recordOutcome(id, SUBMISSION, …)}. */
    public static final String SUBMISSION = "submission";
    /** Article 19(5): at the latest one month after the submission. */
    private static final Period KEPT_FROM_SUBMISSION = Period.ofMonths(1);
    /** Article 19(5): no longer than 21 months from the beginning of the collection. */
    private static final Period KEPT_FROM_START = Period.ofMonths(21);

    private EuropeanCitizensInitiative() {}

    /**
     * Returns the policy of an initiative whose collection begins on the day of its registration.
     *
     * @param registration when the Commission registered it, 2014-07-01 or later
     * @return the policy, with the threshold {@code valid-initiative}
     * @throws IllegalArgumentException if the day is before the first table
     */
    public static Policy policy(LocalDate registration) {
        return policy(registration, registration);
    }

    /**
     * Returns the policy of an initiative. It is open for twelve months, to the end of the day in Brussels.
     *
     * <p>Data is kept until one month after the submission to the Commission, which the host records as the outcome
     * {@link #SUBMISSION}, or 21 months from the beginning, whichever is earlier. The twelve months and the retention
     * agree with the Commission's publications. The start up to six months after the registration could not be checked
     * against the text of Article 8(1).
     *
     * @param registration when the Commission registered it, 2014-07-01 or later: this day selects the table
     * @param collectionStart the day chosen by the organisers, from which it can be signed: the registration's or up
     *     to six months later; for those registered before 2020, the registration's
     * @return the policy, with the threshold {@code valid-initiative}
     * @throws IllegalArgumentException if the registration is before the first table, or the start is not allowed
     */
    public static Policy policy(LocalDate registration, LocalDate collectionStart) {
        ParliamentSeats seats = ParliamentSeats.onRegistration(registration);
        requireAllowed(registration, collectionStart);
        return Policy.openFor(COLLECTION, BRUSSELS)
                .signingFrom(collectionStart.atStartOfDay(BRUSSELS).toInstant())
                .moderated()
                .whoMaySign(Residency.citizensOf(seats.states()))
                .threshold(Threshold.of(
                                "valid-initiative",
                                Criterion.allOf(
                                        Criterion.total(SIGNATORIES),
                                        Criterion.atLeast(seats.quarterOfStates(), seats.minimums())))
                        .opening(Outcome.RESPONSE)
                        .retractable())
                .retention(Retention.afterOpening(KEPT_FROM_START).orAfterOutcome(SUBMISSION, KEPT_FROM_SUBMISSION))
                .build();
    }

    /**
     * Returns the minimum in each member state.
     *
     * @param registration when the Commission registered the initiative, 2014-07-01 or later
     * @return signatories by state, in the order of the codes; Greece is {@code GR}
     * @throws IllegalArgumentException if the day is before the first table
     */
    public static SortedMap<Country, Long> minimums(LocalDate registration) {
        return ParliamentSeats.onRegistration(registration).minimums();
    }

    /**
     * Returns where the organisers live: at least seven of them in seven member states (Article 5(1)). Give it to
     * {@code Policy.Builder.sponsors} if they sign as sponsors.
     *
     * @param registration when the Commission is asked to register the initiative, 2014-07-01 or later
     * @return the rule, about the states of that day
     * @throws IllegalArgumentException if the day is before the first table
     */
    public static SponsorCountries organisers(LocalDate registration) {
        return new SponsorCountries(ORGANISERS, minimums(registration).keySet());
    }

    private static void requireAllowed(LocalDate registration, LocalDate start) {
        Objects.requireNonNull(start, "collectionStart");
        LocalDate latest = registration.isBefore(CHOICE_SINCE) ? registration : registration.plus(CHOICE_OF_START);
        if (start.isBefore(registration) || start.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "The collection of an initiative registered on %s begins from %s to %s, not on %s"
                            .formatted(registration, registration, latest, start));
        }
    }
}
