package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.text.Prefix;
import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts outcomes between the site's terms and the library's. */
final class UkOutcomes {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private UkOutcomes() {}

    static Map<String, Outcome> read(UkAttributes attributes) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        UkAttributes.GovernmentResponse response = attributes.governmentResponse();
        put(
                outcomes,
                Outcome.RESPONSE,
                OutcomeStatus.GIVEN,
                attributes.governmentResponseAt(),
                response == null ? null : response.respondedOn(),
                null,
                attributes.responseThresholdReachedAt(),
                response == null ? null : response.summary());
        UkAttributes.Debate debate = attributes.debate();
        boolean wasDebated = debate == null || debate.debatedOn() != null;
        put(
                outcomes,
                Outcome.DEBATE,
                wasDebated ? OutcomeStatus.GIVEN : OutcomeStatus.DECLINED,
                attributes.debateOutcomeAt(),
                debate == null ? null : debate.debatedOn(),
                attributes.scheduledDebateDate(),
                attributes.debateThresholdReachedAt(),
                debate == null ? null : debate.overview());
        if (response != null) {
            outcomes.computeIfPresent(
                    Outcome.RESPONSE,
                    (track, given) -> given.toBuilder()
                            .details(cut(response.details(), Outcome.MAX_DETAILS))
                            .build(given.at()));
        }
        if (debate != null) {
            outcomes.computeIfPresent(Outcome.DEBATE, (track, given) -> withLinks(given, debate));
        }
        return outcomes;
    }

    /** Leaves out an address that is not one of the web. */
    private static Outcome withLinks(Outcome given, UkAttributes.Debate debate) {
        Outcome linked = with(given, OutcomeLink.TRANSCRIPT, debate.transcriptUrl());
        return with(linked, OutcomeLink.VIDEO, debate.videoUrl());
    }

    private static Outcome with(Outcome given, String relation, @Nullable String url) {
        try {
            return url == null ? given : given.toBuilder().link(relation, url).build(given.at());
        } catch (IllegalArgumentException odd) {
            return given;
        }
    }

    static @Nullable String link(Outcome outcome, String relation) {
        for (OutcomeLink link : outcome.links()) {
            if (link.relation().equals(relation)) {
                return link.url();
            }
        }
        return null;
    }

    private static void put(
            Map<String, Outcome> outcomes,
            String track,
            OutcomeStatus decided,
            @Nullable Instant given,
            @Nullable LocalDate happened,
            @Nullable LocalDate scheduled,
            @Nullable Instant reached,
            @Nullable String text) {
        if (given != null) {
            outcomes.put(track, new Outcome(track, decided, given, cut(text, Outcome.MAX_TEXT), happened));
        } else if (scheduled != null) {
            Instant at = scheduled.atStartOfDay(LONDON).toInstant();
            outcomes.put(track, new Outcome(track, OutcomeStatus.SCHEDULED, at, "", scheduled));
        } else if (reached != null) {
            outcomes.put(track, new Outcome(track, OutcomeStatus.AWAITED, reached, ""));
        }
    }

    /** Returns what an outcome keeps of a text. */
    private static String cut(@Nullable String text, int longest) {
        return text == null ? "" : Prefix.of(TextKind.LINES.clean(text), longest);
    }
}
