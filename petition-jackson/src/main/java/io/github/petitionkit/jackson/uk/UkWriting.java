package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.uk.UkAttributes.ConstituencyCount;
import io.github.petitionkit.jackson.uk.UkAttributes.CountryCount;
import io.github.petitionkit.jackson.uk.UkAttributes.Debate;
import io.github.petitionkit.jackson.uk.UkAttributes.GovernmentResponse;
import io.github.petitionkit.jackson.uk.UkAttributes.Rejection;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.StateHistory;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts a petition of the library to the site's terms. */
final class UkWriting {
    private UkWriting() {}

    static UkAttributes attributes(Progress progress, UkNames names) {
        Petition petition = progress.petition();
        Tally tally = progress.tally();
        Content content = petition.content();
        Optional<Outcome> response = petition.outcome(Outcome.RESPONSE).filter(UkWriting::isGiven);
        Optional<Outcome> debate = petition.outcome(Outcome.DEBATE);
        Optional<Outcome> debated = debate.filter(each -> isGiven(each) || each.status() == OutcomeStatus.DECLINED);
        return new UkAttributes(
                content.title(),
                content.summary(),
                content.body(),
                UkStates.write(progress.state()),
                tally.counted(),
                petition.life().createdAt(),
                tally.at(),
                when(petition.life(), PetitionState.REJECTED),
                orNull(petition.life().openedAt()),
                orNull(petition.closedAt(tally.at())),
                when(petition.life(), PetitionState.IN_MODERATION),
                reachedAt(petition, Outcome.RESPONSE),
                orNull(response.map(Outcome::at)),
                reachedAt(petition, Outcome.DEBATE),
                orNull(debate.filter(each -> each.status() == OutcomeStatus.SCHEDULED)
                        .map(UkWriting::day)),
                orNull(debated.map(Outcome::at)),
                progress.state() == PetitionState.OPEN && !content.creator().isEmpty() ? content.creator() : null,
                rejection(progress),
                orNull(response.map(each -> new GovernmentResponse(
                        day(each), each.text(), each.details() == null ? "" : each.details(), null, null))),
                orNull(debated.map(each -> new Debate(
                        isGiven(each) ? day(each) : null,
                        each.text(),
                        UkOutcomes.link(each, OutcomeLink.TRANSCRIPT),
                        UkOutcomes.link(each, OutcomeLink.VIDEO),
                        null,
                        null,
                        null))),
                countries(tally),
                constituencies(tally, names),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                closingDate(progress));
    }

    /** Returns the last day of an open petition, in London. */
    private static @Nullable LocalDate closingDate(Progress progress) {
        return orNull(progress.deadline()
                .filter(deadline -> progress.state() == PetitionState.OPEN)
                .map(deadline -> LocalDate.ofInstant(deadline.minusNanos(1), UkOutcomes.LONDON)));
    }

    private static boolean isGiven(Outcome outcome) {
        return outcome.status() == OutcomeStatus.GIVEN;
    }

    private static LocalDate day(Outcome outcome) {
        LocalDate known = outcome.day();
        return known == null ? LocalDate.ofInstant(outcome.at(), UkOutcomes.LONDON) : known;
    }

    /** Returns when a petition was first in a state. */
    private static @Nullable Instant when(StateHistory life, PetitionState state) {
        return orNull(life.journal().stream()
                .filter(passage -> passage.to() == state)
                .map(Transition::at)
                .findFirst());
    }

    private static @Nullable Instant reachedAt(Petition petition, String track) {
        return orNull(petition.policy().thresholds().all().stream()
                .filter(threshold -> track.equals(threshold.outcomeTrack()))
                .map(Threshold::code)
                .flatMap(code -> petition.reachedAt(code).stream())
                .findFirst());
    }

    private static @Nullable Rejection rejection(Progress progress) {
        if (progress.state() != PetitionState.REJECTED) {
            return null;
        }
        Optional<Reason> reason = progress.petition().life().lastTransition().map(Transition::reason);
        return orNull(reason.map(each -> new Rejection(each.code(), each.text())));
    }

    private static List<CountryCount> countries(Tally tally) {
        return tally.byCountry().entrySet().stream()
                .map(each -> country(each.getKey(), each.getValue()))
                .toList();
    }

    private static CountryCount country(Country country, long signatures) {
        return new CountryCount(country.displayName(Locale.UK), country.code(), signatures);
    }

    private static List<ConstituencyCount> constituencies(Tally tally, UkNames names) {
        return tally.byRegion().entrySet().stream()
                .map(each -> constituency(each, names.find(each.getKey())))
                .toList();
    }

    private static ConstituencyCount constituency(Map.Entry<Region, Long> count, Optional<UkNames.Constituency> known) {
        String code = count.getKey().code();
        return new ConstituencyCount(
                known.map(UkNames.Constituency::name).orElse(code),
                code,
                orNull(known.flatMap(UkNames.Constituency::mp)),
                count.getValue());
    }

    private static <T> @Nullable T orNull(Optional<T> optional) {
        return optional.isPresent() ? optional.get() : null;
    }
}
