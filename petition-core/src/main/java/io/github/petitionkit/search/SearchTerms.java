package io.github.petitionkit.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The terms under which a petition is found: what it concerns, its tags, its words, and what staff keep about it. A
 * store writes a row for each into an index. Two petitions with the same department have the same term.
 */
public final class SearchTerms {
    /** The term of petitions without a department. */
    static final String UNASSIGNED = "unassigned:";

    /** The term of petitions without a label. */
    static final String UNLABELLED = "unlabelled:";

    /** How the terms of areas with signatures begin. */
    public static final String SIGNED = "signed:";

    private SearchTerms() {}

    /**
     * Returns the terms of a petition.
     *
     * @param petition the petition
     * @return its area, its tags and movements, the words of its texts in all languages, its tags and its creator, its outcomes,
     *     the thresholds that it has reached or not, the reason of its state, and its archive
     */
    public static Set<String> of(Petition petition) {
        Content content = petition.content();
        Set<String> terms = new TreeSet<>();
        if (content.concerns() != null) {
            terms.add(area(content.concerns()));
        }
        content.tags().forEach(tag -> {
            terms.add(tag(tag));
            addWords(terms, tag);
        });
        petition.movements().forEach(movement -> terms.add(tag(movement.value())));
        petition.outcomes().values().forEach(outcome -> terms.add(outcome(outcome.track(), outcome.status())));
        petition.policy()
                .thresholds()
                .all()
                .forEach(threshold -> terms.add(
                        petition.reachedAt(threshold.code()).isPresent()
                                ? reached(threshold.code())
                                : unreached(threshold.code())));
        Archival archival = petition.archival();
        if (archival != null) {
            terms.add(archive(archival.archive()));
        }
        petition.life().intoState().map(Transition::reason).ifPresent(reason -> terms.add(reason(reason.code())));
        addWords(terms, content.title(), content.summary(), content.body(), content.creator());
        content.translations()
                .forEach(
                        translation -> addWords(terms, translation.title(), translation.summary(), translation.body()));
        return terms;
    }

    private static void addWords(Set<String> terms, String... texts) {
        for (String text : texts) {
            Words.indexed(text).forEach(word -> terms.add(word(word)));
        }
    }

    /**
     * Returns the terms of a case file.
     *
     * @param file the file
     * @return its departments and its labels, or that it has none, and who has checked it out
     */
    public static Set<String> of(CaseFile file) {
        Set<String> terms = new TreeSet<>();
        file.departments().forEach(name -> terms.add(department(name)));
        file.labels().forEach(name -> terms.add(label(name)));
        if (file.departments().isEmpty()) {
            terms.add(UNASSIGNED);
        }
        if (file.labels().isEmpty()) {
            terms.add(UNLABELLED);
        }
        CheckOut checkOut = file.checkOut();
        if (checkOut != null) {
            terms.add(holder(checkOut.by()));
        }
        return terms;
    }

    static String area(Area area) {
        return (area instanceof Country ? "country:" : "region:") + area.code();
    }

    static String tag(String tag) {
        return "tag:" + (Hashtag.isValid(tag) ? new Hashtag(tag).value() : tag.toLowerCase(Locale.ROOT));
    }

    static String department(String name) {
        return "department:" + CaseFile.name(name);
    }

    static String label(String name) {
        return "label:" + CaseFile.name(name);
    }

    static String outcome(String track, OutcomeStatus status) {
        return "outcome:" + word(status) + ":" + track;
    }

    /** What a status is called in the index, for ever, whatever Java calls it. */
    private static String word(OutcomeStatus status) {
        return switch (status) {
            case AWAITED -> "awaited";
            case SCHEDULED -> "scheduled";
            case GIVEN -> "given";
            case DECLINED -> "declined";
        };
    }

    static String reached(String threshold) {
        return "reached:" + threshold;
    }

    static String unreached(String threshold) {
        return "unreached:" + threshold;
    }

    /**
     * Returns the term of petitions that somebody in an area has signed. It depends on the tally, so {@link
     * #of(Petition)} does not contain it.
     *
     * @param area a country or region
     * @return the term, which begins with {@link #SIGNED}
     */
    public static String signed(Area area) {
        return SIGNED + area(area);
    }

    static String reason(String code) {
        return "reason:" + code;
    }

    static String archive(String code) {
        return "archive:" + code;
    }

    static String holder(Actor by) {
        return "holder:" + by.id();
    }

    static String word(String word) {
        return "word:" + word;
    }
}
