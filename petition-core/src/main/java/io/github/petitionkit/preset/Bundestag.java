package io.github.petitionkit.preset;

import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * A public petition to the German Bundestag: 30,000 co-signatures within six weeks give its creator a public hearing.
 *
 * <p>Sources: epetitionen.bundestag.de, "Wirkt sich die Anzahl der Unterstützungen auf die Bearbeitung einer Petition
 * aus?", for the 30,000 and the hearing, and "Öffentliche Petitionen, Mitzeichnung und Quorum" for the check before
 * publication; buergergesellschaft.de, "Bundestag: Änderungen bei Petitionen", for the change on 1 July 2024 from 50,000
 * within four weeks.
 *
 * <p>Anyone may sign, whatever their citizenship or residence (article 17 of the Basic Law). Not covered: the committee
 * decides every petition, also one that misses the quorum; signatures on paper that reach the committee in time count
 * too, see {@code Petitions.signAll}. How long data is kept was not researched; the library's default applies.
 */
public final class Bundestag {
    /** The first day of the present rules. */
    public static final LocalDate REFORM = LocalDate.of(2024, 7, 1);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Bundestag() {}

    /**
     * Returns the policy of a petition by the present rules.
     *
     * @return the policy, with the threshold {@code hearing}
     */
    public static Policy policy() {
        return policy(Period.ofWeeks(6), 30_000);
    }

    /**
     * Returns the policy of a petition that was published on a day.
     *
     * @param published the day of publication
     * @return the policy by the rules of that day
     */
    public static Policy policy(LocalDate published) {
        return published.isBefore(REFORM) ? policy(Period.ofWeeks(4), 50_000) : policy();
    }

    private static Policy policy(Period open, long quorum) {
        return Policy.openFor(open, ZONE)
                .moderated()
                .threshold(Threshold.at("hearing", quorum).opening("hearing").retractable())
                .build();
    }
}
