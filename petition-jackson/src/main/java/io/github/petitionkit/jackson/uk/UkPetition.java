package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Outcome;
import io.github.petitionkit.petition.PetitionState;
import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A petition in the public JSON of the UK's site: {@code {"data": {"type": "petition", "id": …, "attributes": {…}}}}. Read
 * and written by a mapper with a {@link io.github.petitionkit.jackson.PetitionModule}.
 *
 * <p>What the site publishes is kept as it is: counts that do not add up, codes that are no country's. The
 * {@linkplain #remarks() remarks} say so.
 *
 * @param id the site's number of the petition
 * @param attributes everything else
 */
public record UkPetition(long id, UkAttributes attributes) {
    /** Rejects {@code null}. */
    public UkPetition {
        Objects.requireNonNull(attributes, "attributes");
    }

    /**
     * A petition of ours in this form.
     *
     * @param id the number under which the site knows it
     * @param progress the petition and its counts
     * @param names what constituencies are called
     * @return the form; empty where the petition is not to be shown, as {@link PublicView} has it
     */
    public static Optional<UkPetition> of(long id, Progress progress, UkNames names) {
        return PublicView.of(progress).map(shown -> new UkPetition(id, UkWriting.attributes(progress, names)));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UkPetition of(UkDocument document) {
        return new UkPetition(document.data().id(), document.data().attributes());
    }

    @JsonValue
    UkDocument document() {
        return new UkDocument(new UkDocument.Data(UkDocument.TYPE, id, attributes));
    }

    /** {@return what the petition says; its addressees are the Government and Parliament} */
    public Content content() {
        Content.Builder content = Content.titled(attributes.action())
                .summary(orEmpty(attributes.background()))
                .body(orEmpty(attributes.additionalDetails()))
                .creator(orEmpty(attributes.creatorName()))
                .addressee("UK Government and Parliament")
                .locale(Locale.UK);
        return content.build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@return where it stands; empty for a state that the site did not have when this was written} */
    public Optional<PetitionState> state() {
        return UkStates.read(attributes.state());
    }

    /** {@return the site's counts as they are, for thresholds to be judged on: the areas need not add up to the total} */
    public Counts counts() {
        return new UkCounts(attributes);
    }

    /** {@return what became of it, by track: {@link Outcome#RESPONSE} and {@link Outcome#DEBATE}} */
    public Map<String, Outcome> outcomes() {
        return UkOutcomes.read(attributes);
    }

    /**
     * When it reached what has consequences, by the track of the consequence.
     *
     * @param track {@link Outcome#RESPONSE} or {@link Outcome#DEBATE}
     * @return the instant; empty where it has not
     */
    public Optional<Instant> reachedAt(String track) {
        return switch (track) {
            case Outcome.RESPONSE -> Optional.ofNullable(attributes.responseThresholdReachedAt());
            case Outcome.DEBATE -> Optional.ofNullable(attributes.debateThresholdReachedAt());
            default -> Optional.empty();
        };
    }

    /** {@return what is odd about the figures; empty where nothing is} */
    public List<UkRemark> remarks() {
        return UkRemarks.on(attributes);
    }
}
