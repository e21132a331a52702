package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The attributes that the site publishes of a petition; in JSON their names have underscores. Names of earlier years are
 * read as well: {@code open_at} (2016), {@code title} and {@code description} (petitions of 2011 to 2015). Unknown
 * attributes are ignored.
 *
 * @param action the demand
 * @param background the grounds
 * @param additionalDetails everything else
 * @param state its state, in the site's words
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
 * @param creatorName the creator's name; the site shows it while the petition is open
 * @param rejection the reason why it was rejected
 * @param governmentResponse the Government's response
 * @param debate the debate
 * @param signaturesByCountry counts by country
 * @param signaturesByConstituency counts by constituency
 * @param signaturesByRegion counts by region of the United Kingdom
 * @param committeeNote what the Petitions Committee adds
 * @param debateScheduledAt when the day of the debate was recorded
 * @param debateScheduledOn the day on which the day of the debate was recorded
 * @param departments the departments that it concerns
 * @param topics the codes of its topics
 * @param otherParliamentaryBusiness what else Parliament did about it
 * @param closingDate the last day of an open petition
 */
@JsonPropertyOrder({
    "action",
    "background",
    "additional_details",
    "committee_note",
    "state",
    "signature_count",
    "closing_date",
    "created_at",
    "updated_at",
    "rejected_at",
    "opened_at",
    "closed_at",
    "moderation_threshold_reached_at",
    "response_threshold_reached_at",
    "government_response_at",
    "debate_threshold_reached_at",
    "debate_scheduled_on",
    "scheduled_debate_date",
    "debate_outcome_at",
    "creator_name",
    "rejection",
    "government_response",
    "debate",
    "departments",
    "topics",
    "signatures_by_country",
    "signatures_by_constituency",
    "signatures_by_region",
    "other_parliamentary_business"
})
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
public record UkAttributes(
        @JsonAlias("title") String action,
        @JsonAlias("description") @Nullable String background,
        @Nullable String additionalDetails,
        String state,
        long signatureCount,
        @UkInstant @Nullable Instant createdAt,
        @UkInstant @Nullable Instant updatedAt,
        @UkInstant @Nullable Instant rejectedAt,
        @JsonAlias("open_at") @UkInstant @Nullable Instant openedAt,
        @UkInstant @Nullable Instant closedAt,
        @UkInstant @Nullable Instant moderationThresholdReachedAt,
        @UkInstant @Nullable Instant responseThresholdReachedAt,
        @UkInstant @Nullable Instant governmentResponseAt,
        @UkInstant @Nullable Instant debateThresholdReachedAt,
        @Nullable LocalDate scheduledDebateDate,
        @UkInstant @Nullable Instant debateOutcomeAt,
        @Nullable String creatorName,
        @Nullable Rejection rejection,
        @Nullable GovernmentResponse governmentResponse,
        @Nullable Debate debate,
        List<CountryCount> signaturesByCountry,
        List<ConstituencyCount> signaturesByConstituency,
        List<RegionCount> signaturesByRegion,
        @Nullable String committeeNote,

        @JsonInclude(JsonInclude.Include.NON_NULL) @UkInstant @Nullable
        Instant debateScheduledAt,

        @Nullable LocalDate debateScheduledOn,
        List<Department> departments,
        List<String> topics,
        List<Business> otherParliamentaryBusiness,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate closingDate) {
    /** Requires {@code action} and {@code state} and copies the collections. */
    public UkAttributes {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(state, "state");
        signaturesByCountry = List.copyOf(signaturesByCountry);
        signaturesByConstituency = List.copyOf(signaturesByConstituency);
        signaturesByRegion = List.copyOf(signaturesByRegion);
        departments = List.copyOf(departments);
        topics = List.copyOf(topics);
        otherParliamentaryBusiness = List.copyOf(otherParliamentaryBusiness);
    }

    /**
     * The reason why a petition was rejected.
     *
     * @param code the site's code, such as {@code duplicate}; petitions of 2011 to 2015 have none, and some of 2019 that
     *     were not rejected have a rejection with nothing in it
     * @param details what readers are told
     */
    @JsonInclude
    public record Rejection(@Nullable String code, @Nullable String details) {}

    /**
     * The Government's response.
     *
     * @param respondedOn the day
     * @param summary in a sentence
     * @param details in full
     * @param createdAt when the site published it
     * @param updatedAt when it last changed
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record GovernmentResponse(
            @Nullable LocalDate respondedOn,
            @Nullable String summary,
            @Nullable String details,
            @UkInstant @Nullable Instant createdAt,
            @UkInstant @Nullable Instant updatedAt) {}

    /**
     * The debate in Parliament.
     *
     * @param debatedOn the day
     * @param overview a summary, or the reason why there was no debate
     * @param transcriptUrl the address of the transcript
     * @param videoUrl the address of the recording
     * @param debatePackUrl the address of the briefing
     * @param publicEngagementUrl the address of what the public said
     * @param debateSummaryUrl the address of the summary
     */
    @JsonPropertyOrder({
        "debated_on",
        "transcript_url",
        "video_url",
        "debate_pack_url",
        "public_engagement_url",
        "debate_summary_url",
        "overview"
    })
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record Debate(
            @Nullable LocalDate debatedOn,
            @Nullable String overview,
            @Nullable String transcriptUrl,
            @Nullable String videoUrl,
            @Nullable String debatePackUrl,
            @Nullable String publicEngagementUrl,
            @Nullable String debateSummaryUrl) {}

    /**
     * A department of the Government.
     *
     * @param acronym its acronym
     * @param name its name
     * @param url its address
     */
    @JsonInclude
    public record Department(
            @Nullable String acronym, String name, @Nullable String url) {}

    /**
     * Other business of Parliament about the petition.
     *
     * @param subject what it is
     * @param body in full
     * @param occurredOn the day
     * @param createdAt when the site published it
     * @param updatedAt when it last changed
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record Business(
            String subject,
            @Nullable String body,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate occurredOn,

            @UkInstant @Nullable Instant createdAt,
            @UkInstant @Nullable Instant updatedAt) {}

    /**
     * The count of one country.
     *
     * @param name its name on the site
     * @param code its code, usually of ISO 3166-1 alpha-2
     * @param signatureCount number of signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record CountryCount(@Nullable String name, String code, long signatureCount) {}

    /**
     * The count of one constituency.
     *
     * @param name its name
     * @param onsCode the code of the Office for National Statistics
     * @param mp its member of Parliament
     * @param signatureCount number of signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record ConstituencyCount(
            @Nullable String name, String onsCode, @Nullable String mp, long signatureCount) {}

    /**
     * The count of one region of the United Kingdom.
     *
     * @param name its name
     * @param onsCode the code of the Office for National Statistics
     * @param signatureCount number of signatures from there
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude
    public record RegionCount(@Nullable String name, String onsCode, long signatureCount) {}
}
