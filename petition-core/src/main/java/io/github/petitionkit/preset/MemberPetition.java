package io.github.petitionkit.preset;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.math.BigDecimal;
import java.time.Period;
import java.time.ZoneId;

/**
 * Petitions of the members of a works or a students' union, to their own body: a share of the members puts a subject on
 * the agenda or to the vote. Who is a member is a rule of the host:
 * {@link io.github.petitionkit.eligibility.MembersOnly}.
 *
 * <p>Sources: for a works in Germany, Betriebsverfassungsgesetz, section 86a: a proposal that at least five per cent of the
 * employees support must come on the agenda of the works council within two months. For a students' union, that of
 * Technological University Dublin, tudublinsu.ie/your-vote/petitions: not less than two per cent of the members to
 * amend its constitution, five per cent for a plebiscite.
 *
 * <p>None of these sets a time for collecting; the host gives it. Not covered: the quarter of the student council that a
 * plebiscite needs besides.
 */
public final class MemberPetition {
    private static final BigDecimal TWO_PER_CENT = new BigDecimal("0.02");
    private static final BigDecimal FIVE_PER_CENT = new BigDecimal("0.05");

    private MemberPetition() {}

    /**
     * A proposal of employees to their works council.
     *
     * @param employees the employees of the works, 1 or more, when the proposal is made
     * @param open how long it is open
     * @param zone the time zone in which the last day ends
     * @return the policy, with the threshold {@code agenda}
     */
    public static Policy worksProposal(long employees, Period open, ZoneId zone) {
        return policy("agenda", Outcome.RESPONSE, FIVE_PER_CENT, employees, open, zone);
    }

    /**
     * A petition of students to amend the constitution of their union.
     *
     * @param members the members of the union, 1 or more
     * @param open how long it is open
     * @param zone the time zone in which the last day ends
     * @return the policy, with the threshold {@code amendment}
     */
    public static Policy studentAmendment(long members, Period open, ZoneId zone) {
        return policy("amendment", Outcome.DECISION, TWO_PER_CENT, members, open, zone);
    }

    /**
     * A petition of students for a plebiscite.
     *
     * @param members the members of the union, 1 or more
     * @param open how long it is open
     * @param zone the time zone in which the last day ends
     * @return the policy, with the threshold {@code plebiscite}
     */
    public static Policy studentPlebiscite(long members, Period open, ZoneId zone) {
        return policy("plebiscite", Outcome.DECISION, FIVE_PER_CENT, members, open, zone);
    }

    private static Policy policy(String code, String track, BigDecimal share, long members, Period open, ZoneId zone) {
        return Policy.openFor(open, zone)
                .threshold(Threshold.of(code, Criterion.share(share, members))
                        .opening(track)
                        .retractable())
                .build();
    }
}
