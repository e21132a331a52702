package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the site publishes of a petition, name by name; in JSON the names have underscores. What the site adds later is
 * read over.
 *
 * @param action what is asked
 * @param background why
 * @param additionalDetails everything else
 * @param state where it stands, in the site's words
 * @param signatureCount the total
 * @param createdAt when it was written
 * @param updatedAt when it last changed
 * @param rejectedAt when it was rejected
 * @param openedAt when it was published
 * @param closedAt when it closed
 * @param moderationThresholdReachedAt when it had enough sponsors
 * @param responseThresholdReachedAt when it reached 10,000
 * @param governmentResponseAt when the Government responded
 * @param debateThresholdReachedAt when it reached 100,000
 * @param scheduledDebateDate the day of the debate
 * @param debateOutcomeAt when the outcome of the debate was published
 * @param creatorName who started it; the site shows it while the petition is open
 * @param rejection why it was rejected
 * @param governmentResponse the Government's response
 * @param debate the debate
 * @param signaturesByCountry counts by country
 * @param signaturesByConstituency counts by constituency
 * @param signaturesByRegion counts by region of the United Kingdom
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
public record UkAttributes(
        String action,
        @Nullable String background,
        @Nullable String additionalDetails,
        String state,
        long signatureCount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant moderationThresholdReachedAt,
        @Nullable Instant responseThresholdReachedAt,
        @Nullable Instant governmentResponseAt,
        @Nullable Instant debateThresholdReachedAt,
        @Nullable LocalDate scheduledDebateDate,
        @Nullable Instant debateOutcomeAt,
        @Nullable String creatorName,
        @Nullable Rejection rejection,
        @Nullable GovernmentResponse governmentResponse,
        @Nullable Debate debate,
        List<CountryCount> signaturesByCountry,
        List<ConstituencyCount> signaturesByConstituency,
        List<RegionCount> signaturesByRegion) {
    /** Requires {@code action} and {@code state} and copies the collections. */
    public UkAttributes {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(state, "state");
        signaturesByCountry = List.copyOf(signaturesByCountry);
        signaturesByConstituency = List.copyOf(signaturesByConstituency);
        signaturesByRegion = List.copyOf(signaturesByRegion);
    }

    /**
     * Why a petition was rejected.
     *
     * @param code the site's code, such as {@code duplicate}
     * @param details what readers are told
     */
    @JsonInclude
    public record Rejection(String code, @Nullable String details) {}

    /**
     * The Government's response.
     *
     * @param respondedOn the day
     * @param summary in a sentence
     * @param details in full
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record GovernmentResponse(
            @Nullable LocalDate respondedOn,
            @Nullable String summary,
            @Nullable String details) {}

    /**
     * The debate in Parliament.
     *
     * @param debatedOn the day
     * @param overview what was said, or why there was none
     * @param transcriptUrl where the transcript is
     * @param videoUrl where the recording is
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record Debate(
            @Nullable LocalDate debatedOn,
            @Nullable String overview,
            @Nullable String transcriptUrl,
            @Nullable String videoUrl) {}

    /**
     * The count of one country.
     *
     * @param name what the site calls it
     * @param code mostly ISO 3166-1 alpha-2
     * @param signatureCount signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record CountryCount(@Nullable String name, String code, long signatureCount) {}

    /**
     * The count of one constituency.
     *
     * @param name what it is called
     * @param onsCode the code of the Office for National Statistics
     * @param mp its member of Parliament
     * @param signatureCount signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record ConstituencyCount(
            @Nullable String name, String onsCode, @Nullable String mp, long signatureCount) {}

    /**
     * The count of one region of the United Kingdom.
     *
     * @param name what it is called
     * @param onsCode the code of the Office for National Statistics
     * @param signatureCount signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record RegionCount(@Nullable String name, String onsCode, long signatureCount) {}
}
