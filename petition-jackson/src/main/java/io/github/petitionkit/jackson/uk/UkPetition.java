package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A petition in the public JSON of the UK's site: {@code {"data": {"type": "petition", "id": …, "attributes": {…}}}}.
 * Read and written by a mapper with a {@link io.github.petitionkit.jackson.PetitionModule}.
 *
 * <p>The data is kept as published, including counts that do not add up and codes that are not a country's. The
 * {@linkplain #remarks() remarks} report these.
 *
 * @param id the site's number of the petition
 * @param attributes everything else
 * @param parliament the earlier parliament of an archived petition, or {@code null}
 * @param isArchived whether it was made in an earlier parliament: of the type {@code archived-petition}
 * @param links the addresses beside its document, or {@code null}
 * @param resourceLinks the addresses beside it in a list, or {@code null}
 */
public record UkPetition(
        long id,
        UkAttributes attributes,
        @Nullable UkParliament parliament,
        boolean isArchived,
        @Nullable UkLinks links,
        @Nullable UkLinks resourceLinks) {
    /** Requires that only an archived petition has an earlier parliament. */
    public UkPetition {
        Objects.requireNonNull(attributes, "attributes");
        if (parliament != null && !isArchived) {
            throw new IllegalArgumentException("Only an archived petition is of an earlier parliament");
        }
    }

    /**
     * Makes a petition of the present parliament.
     *
     * @param id the site's number of the petition
     * @param attributes everything else
     */
    public UkPetition(long id, UkAttributes attributes) {
        this(id, attributes, null, false, null, null);
    }

    /**
     * Converts a petition of the library.
     *
     * @param id its number on the site
     * @param progress the petition and its counts
     * @param names the names of constituencies
     * @return the petition in this form, as archived if it is in an archive; empty if {@link PublicView} does not show it
     */
    public static Optional<UkPetition> of(long id, Progress progress, UkNames names) {
        return PublicView.of(progress)
                .map(shown -> new UkPetition(
                        id,
                        UkWriting.attributes(progress, names),
                        null,
                        progress.petition().archival() != null,
                        null,
                        null));
    }

    /**
     * Returns the petition of an earlier parliament.
     *
     * @param parliament the parliament
     * @return the archived petition
     */
    public UkPetition withParliament(UkParliament parliament) {
        return new UkPetition(id, attributes, parliament, true, links, resourceLinks);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UkPetition of(UkDocument document) {
        UkDocument.Data data = document.data();
        return new UkPetition(
                data.id(),
                data.attributes(),
                data.parliament(),
                data.type().equals(UkDocument.ARCHIVED),
                document.links(),
                data.links());
    }

    @JsonValue
    UkDocument document() {
        String type = isArchived ? UkDocument.ARCHIVED : UkDocument.TYPE;
        return new UkDocument(links, new UkDocument.Data(type, id, resourceLinks, parliament, attributes));
    }

    /** {@return the petition's text; its addressees are the Government and Parliament} */
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

    /** {@return its state; empty for an unknown state of the site} */
    public Optional<PetitionState> state() {
        return UkStates.read(attributes.state());
    }

    /** {@return the site's counts as published, for thresholds; the areas need not add up to the total} */
    public Counts counts() {
        return new UkCounts(attributes);
    }

    /** {@return its outcomes by track: {@link Outcome#RESPONSE} and {@link Outcome#DEBATE}} */
    public Map<String, Outcome> outcomes() {
        return UkOutcomes.read(attributes);
    }

    /**
     * Returns when it reached a threshold, by the track of the consequence.
     *
     * @param track {@link Outcome#RESPONSE} or {@link Outcome#DEBATE}
     * @return the instant; empty if it has not
     */
    public Optional<Instant> reachedAt(String track) {
        return switch (track) {
            case Outcome.RESPONSE -> Optional.ofNullable(attributes.responseThresholdReachedAt());
            case Outcome.DEBATE -> Optional.ofNullable(attributes.debateThresholdReachedAt());
            default -> Optional.empty();
        };
    }

    /** {@return the inconsistencies of the figures; empty if there are none} */
    public List<UkRemark> remarks() {
        return UkRemarks.on(attributes);
    }
}
