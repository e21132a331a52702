package io.github.petitionkit.jackson.uk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.jackson.RequestReader;
import io.github.petitionkit.jackson.UnreadableJsonException;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UkPetitionTest {
    private static final String REAL_SHA_256 = "525e847a2e7ac482105fad1fb642caebd283ecee8bc27801ed8f751c78fff430";
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private final Petitions petitions = Petitions.builder(Keyring.random())
            .clock(InstantSource.fixed(NOW))
            .fraudPolicy(FraudPolicy.NONE)
            .build();

    private static UkPetition footbridge() throws IOException {
        try (InputStream in = Objects.requireNonNull(UkPetitionTest.class.getResourceAsStream("footbridge.json"))) {
            return MAPPER.readValue(in, UkPetition.class);
        }
    }

    @Test
    void readsAPetitionIntoOurTypes() throws IOException {
        UkPetition petition = footbridge();

        assertThat(petition.id()).isEqualTo(7);
        assertThat(petition.content().title()).isEqualTo("Repair the footbridge");
        assertThat(petition.content().creator()).isEqualTo("Friends of the River Path");
        assertThat(petition.state()).contains(PetitionState.OPEN);
        assertThat(petition.reachedAt(Outcome.RESPONSE)).contains(Instant.parse("2026-03-18T13:26:30.257Z"));
        assertThat(petition.reachedAt(Outcome.DEBATE)).contains(Instant.parse("2026-03-20T20:33:35.184Z"));
        assertThat(petition.reachedAt(Outcome.DECISION)).isEmpty();
        assertThat(petition.outcomes().get(Outcome.RESPONSE))
                .isEqualTo(new Outcome(
                        Outcome.RESPONSE,
                        OutcomeStatus.GIVEN,
                        Instant.parse("2026-03-20T09:00:00Z"),
                        "The bridge will be looked at.",
                        LocalDate.of(2026, 3, 20),
                        "An engineer has been asked.",
                        List.of()));
        assertThat(petition.outcomes().get(Outcome.DEBATE))
                .isEqualTo(new Outcome(
                        Outcome.DEBATE,
                        OutcomeStatus.SCHEDULED,
                        Instant.parse("2026-03-31T23:00:00Z"),
                        "",
                        LocalDate.of(2026, 4, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"footbridge.json", "archived.json", "archived-not-debated.json"})
    void writesAllThatItHasRead(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(UkPetitionTest.class.getResourceAsStream(file))) {
            JsonNode published = MAPPER.readTree(in);
            UkPetition petition = MAPPER.treeToValue(published, UkPetition.class);

            JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(petition));

            assertThat(lost(published, written, "")).isEmpty();
            assertThat(MAPPER.treeToValue(written, UkPetition.class)).isEqualTo(petition);
        }
    }

    @Test
    void knowsThePetitionsOfAnEarlierParliament() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(UkPetitionTest.class.getResourceAsStream("archived-not-debated.json"))) {
            UkPetition petition = MAPPER.readValue(in, UkPetition.class);

            assertThat(petition.isArchived()).isTrue();
            assertThat(Objects.requireNonNull(petition.parliament()).period()).isEqualTo("2017-2019");
            assertThat(petition.outcomes().get(Outcome.DEBATE))
                    .isEqualTo(new Outcome(
                            Outcome.DEBATE,
                            OutcomeStatus.DECLINED,
                            Instant.parse("2019-04-03T11:38:59.231Z"),
                            "There was a debate on the same matter before."));
        }
        assertThatThrownBy(() -> new UkPetition(
                        7,
                        footbridge().attributes(),
                        new UkParliament("2010-2015", null, null, 1, 2),
                        false,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What stands in one tree and not in another, by its path. */
    private static List<String> lost(JsonNode before, @Nullable JsonNode after, String path) {
        if (before.isObject()) {
            return before.propertyNames().stream()
                    .flatMap(name ->
                            lost(before.get(name), after == null ? null : after.get(name), path + "/" + name).stream())
                    .toList();
        }
        if (before.isArray() && after != null && before.size() == after.size()) {
            return IntStream.range(0, before.size())
                    .boxed()
                    .flatMap(at -> lost(before.get(at), after.get(at), path + "/" + at).stream())
                    .toList();
        }
        boolean isSame = before.equals(after) || (before.isNull() && after == null);
        return isSame ? List.of() : List.of(path + ": " + before + " became " + after);
    }

    @Test
    void countsAsTheSiteDoes() throws IOException {
        Counts counts = footbridge().counts();

        assertThat(counts.counted()).isEqualTo(110_000);
        assertThat(counts.counted(new Country("BAT"))).isEqualTo(12);
        assertThat(counts.counted(new Country("DE"))).isZero();
        assertThat(counts.counted(new Region("S14000022"))).isEqualTo(60_000);
        assertThat(Criterion.total(100_000)
                        .judge(new PetitionFigures(counts, NOW, NOW))
                        .reached())
                .isTrue();
    }

    @Test
    void keepsOddFiguresAndSaysWhatTheyAre() throws IOException {
        assertThat(footbridge().remarks())
                .containsExactly(
                        new UkRemark.CodeOutsideIso("BAT", 12),
                        new UkRemark.CountriesDisagree(110_000, 109_000),
                        new UkRemark.ConstituenciesDisagree(107_000, 105_000));
        assertThat(MAPPER.writeValueAsString(footbridge().remarks().get(0)))
                .isEqualTo("{\"type\":\"code-outside-iso\",\"code\":\"BAT\",\"signatures\":12}");
    }

    @Test
    void saysWhenACodeComesTwice() {
        UkPetition petition = MAPPER.readValue("""
                {"data": {"type": "petition", "id": 1, "attributes": {"action": "a", "state": "open", "signature_count": 3,
                  "signatures_by_country": [{"code": "GB", "signature_count": 1}, {"code": "GB", "signature_count": 2}]}}}
                """, UkPetition.class);

        assertThat(petition.remarks()).containsExactly(new UkRemark.CodeTwice("GB"));
        assertThat(petition.counts().counted(new Country("GB"))).isEqualTo(3);
    }

    private static Outcome outcome(String track, String attributes) {
        UkPetition petition = MAPPER.readValue("""
                {"data": {"type": "petition", "id": 1, "attributes": {"action": "a", "state": "open", "signature_count": 0, %s}}}
                """.formatted(attributes), UkPetition.class);
        return Objects.requireNonNull(petition.outcomes().get(track));
    }

    private static String responseOf(String summary, String details) {
        return """
                "government_response_at": "2026-03-20T09:00:00Z",
                "government_response": {"responded_on": "2026-03-20", "summary": "%s", "details": "%s"}
                """.formatted(summary, details);
    }

    @Test
    void awaitsAResponseFromTheDayOnThatItsThresholdIsReached() {
        Outcome response = outcome(Outcome.RESPONSE, "\"response_threshold_reached_at\": \"2026-03-18T13:26:30Z\"");

        assertThat(response)
                .isEqualTo(new Outcome(
                        Outcome.RESPONSE, OutcomeStatus.AWAITED, Instant.parse("2026-03-18T13:26:30Z"), ""));
    }

    @Test
    void keepsTheLinksOfADebateThatAreAddressesOfTheWeb() {
        String debate = """
                "debate_outcome_at": "2026-03-20T09:00:00Z",
                "debate": {"debated_on": "2026-03-19", "overview": "Much was said.",
                  "transcript_url": "%s", "video_url": "https://parliament.example.org/video"}
                """;

        Outcome linked = outcome(Outcome.DEBATE, debate.formatted("https://parliament.example.org/transcript"));
        Outcome odd = outcome(Outcome.DEBATE, debate.formatted("javascript:alert(1)"));

        assertThat(UkOutcomes.link(linked, OutcomeLink.TRANSCRIPT))
                .isEqualTo("https://parliament.example.org/transcript");
        assertThat(UkOutcomes.link(linked, OutcomeLink.VIDEO)).isEqualTo("https://parliament.example.org/video");
        assertThat(UkOutcomes.link(odd, OutcomeLink.TRANSCRIPT)).isNull();
        assertThat(UkOutcomes.link(odd, OutcomeLink.VIDEO)).isEqualTo("https://parliament.example.org/video");
    }

    @Test
    void cutsATextThatIsLongerThanAnOutcomesWithoutHalfACharacterAtItsEnd() {
        Outcome response =
                outcome(Outcome.RESPONSE, responseOf("a" + "\uD83C\uDF09".repeat(3_000), "d".repeat(100_001)));

        assertThat(response.text()).isEqualTo("a" + "\uD83C\uDF09".repeat(2_999));
        assertThat(response.details()).hasSize(100_000);
    }

    @Test
    void cutsATextThatBecomesLongerWhenItIsNormalised() {
        assertThat(outcome(Outcome.RESPONSE, responseOf("\u0958".repeat(5_000), ""))
                        .text())
                .hasSize(6_000);
    }

    @Test
    void writesWhatItHasRead() throws IOException {
        String written = MAPPER.writeValueAsString(footbridge());

        assertThat(MAPPER.readValue(written, UkPetition.class)).isEqualTo(footbridge());
        JsonNode attributes = MAPPER.readTree(written).at("/data/attributes");
        assertThat(attributes.get("rejection").isNull()).isTrue();
        assertThat(attributes.at("/signatures_by_constituency/0/ons_code").asString())
                .isEqualTo("S14000022");
    }

    @Test
    void writesAPetitionOfOurs() {
        PetitionId id = opened();
        petitions.sign(id, british("ada@example.org"));
        petitions.sign(id, british("bob@example.org"));
        petitions.sign(id, SignatureRequest.of("Zoe Example", "zoe@example.org", "FR"));
        petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "It will be looked at.");
        petitions.outcomes().record(id, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "");

        UkPetition written = UkPetition.of(
                        7,
                        petitions.progress(id),
                        region -> Optional.of(new UkNames.Constituency("Oxford East", Optional.of("A Member MP"))))
                .orElseThrow();

        JsonNode attributes =
                MAPPER.readTree(MAPPER.writeValueAsString(written)).at("/data/attributes");
        assertThat(attributes.get("action").asString()).isEqualTo("Repair the footbridge");
        assertThat(attributes.get("state").asString()).isEqualTo("open");
        assertThat(attributes.get("signature_count").asInt()).isEqualTo(3);
        assertThat(attributes.get("opened_at").asString()).isEqualTo("2026-03-03T09:00:00.000Z");
        assertThat(attributes.get("response_threshold_reached_at").asString()).isEqualTo("2026-03-03T09:00:00.000Z");
        assertThat(attributes.get("scheduled_debate_date").asString()).isEqualTo("2026-03-03");
        assertThat(attributes.at("/government_response/summary").asString()).isEqualTo("It will be looked at.");
        assertThat(attributes.get("creator_name").asString()).isEqualTo("Friends of the River Path");
        assertThat(attributes.get("signatures_by_country").toString())
                .isEqualTo("[{\"name\":\"France\",\"code\":\"FR\",\"signature_count\":1},"
                        + "{\"name\":\"United Kingdom\",\"code\":\"GB\",\"signature_count\":2}]");
        assertThat(attributes.get("signatures_by_constituency").toString())
                .isEqualTo("[{\"name\":\"Oxford East\",\"ons_code\":\"E14000873\",\"mp\":\"A Member MP\","
                        + "\"signature_count\":2}]");
        assertThat(written.remarks()).isEmpty();
        assertThat(written.state()).contains(PetitionState.OPEN);
        assertThat(written.outcomes()).containsOnlyKeys(Outcome.RESPONSE, Outcome.DEBATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-10-19T16:30:00.000Z", "2019-02-14T12:14:59.326Z", "2016-06-24T06:54:57.310Z"})
    void writesAnInstantAsTheSiteDoes(String at) throws IOException {
        String published = """
                {"links":{"self":"https://petition.example.org/petitions/1.json"},"data":{"type":"petition","id":1,"attributes":\
                {"action":"a","background":null,"additional_details":null,"committee_note":null,"state":"open",\
                "signature_count":1,"closing_date":"2018-04-19","created_at":"%1$s","updated_at":"%1$s","rejected_at":null,\
                "opened_at":"%1$s","closed_at":null,"moderation_threshold_reached_at":"%1$s",\
                "response_threshold_reached_at":null,"government_response_at":"%1$s","debate_threshold_reached_at":null,\
                "debate_scheduled_on":null,"scheduled_debate_date":null,"debate_outcome_at":null,"creator_name":"Ada",\
                "rejection":null,"government_response":{"responded_on":"2017-10-19","summary":"s","details":"d",\
                "created_at":"%1$s","updated_at":"%1$s"},"debate":null,"departments":[],"topics":["transport"],\
                "signatures_by_country":[{"name":"United Kingdom","code":"GB","signature_count":1}],\
                "signatures_by_constituency":[],"signatures_by_region":[],"other_parliamentary_business":\
                [{"subject":"s","body":"b","occurred_on":"2017-10-19","created_at":"%1$s","updated_at":"%1$s"}]}}}""".formatted(at);

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(published, UkPetition.class)))
                .as("the same document, in the order of the site's template")
                .isEqualTo(published);
    }

    @Test
    void writesTheLastDayOfAnOpenPetition() {
        PetitionId id = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Ada")
                                .addressee("Parliament")
                                .build(),
                        Policy.openUntil(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/London"))
                                .build())
                .orElseThrow()
                .id();
        petitions.open(id);

        assertThat(UkPetition.of(7, petitions.progress(id), UkNames.NONE)
                        .orElseThrow()
                        .attributes()
                        .closingDate())
                .isEqualTo("2026-07-01");
        petitions.close(id, Actor.SYSTEM);
        assertThat(UkPetition.of(7, petitions.progress(id), UkNames.NONE)
                        .orElseThrow()
                        .attributes()
                        .closingDate())
                .isNull();
    }

    @Test
    void writesWhyAPetitionWasRejectedAndNoLongerWhoStartedIt() {
        PetitionId id = opened();
        petitions.moderation().reject(id, 0, Actor.staff("7"), new Reason("duplicate", "There is one."));

        UkAttributes rejected = UkPetition.of(7, petitions.progress(id), UkNames.NONE)
                .orElseThrow()
                .attributes();

        assertThat(rejected.state()).isEqualTo("rejected");
        assertThat(rejected.rejection()).isEqualTo(new UkAttributes.Rejection("duplicate", "There is one."));
        assertThat(rejected.rejectedAt()).isEqualTo(NOW);
        assertThat(rejected.creatorName()).isNull();
    }

    @Test
    void writesAPetitionOfAnArchiveWithItsParliament() {
        PetitionId id = opened();
        UkParliament parliament =
                new UkParliament("2019-2024", "Conservative", "2024-05-30T00:01:00.000+01:00", 10_000, 100_000);
        petitions.close(id, Actor.staff("7"));
        assertThat(UkPetition.of(7, petitions.progress(id), UkNames.NONE)
                        .orElseThrow()
                        .isArchived())
                .isFalse();
        petitions.maintenance().archive(List.of(id), "parliament-2024", Actor.staff("7"));

        UkPetition written =
                UkPetition.of(7, petitions.progress(id), UkNames.NONE).orElseThrow();

        assertThat(written.isArchived()).isTrue();
        assertThat(written.parliament()).isNull();
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(written.withParliament(parliament)), UkPetition.class))
                .isEqualTo(written.withParliament(parliament))
                .extracting(UkPetition::parliament)
                .isEqualTo(parliament);
    }

    @Test
    void keepsADebateApartThatWasDeclined() throws IOException {
        PetitionId id = opened();
        petitions.outcomes().record(id, Outcome.DEBATE, OutcomeStatus.DECLINED, "There was no time.");

        UkPetition written =
                UkPetition.of(7, petitions.progress(id), UkNames.NONE).orElseThrow();

        assertThat(written.attributes().debate())
                .isEqualTo(new UkAttributes.Debate(null, "There was no time.", null, null, null, null, null));
        assertThat(written.outcomes())
                .hasEntrySatisfying(
                        Outcome.DEBATE, debate -> assertThat(debate.status()).isEqualTo(OutcomeStatus.DECLINED));
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(written), UkPetition.class)
                        .outcomes())
                .isEqualTo(written.outcomes());
    }

    @Test
    void writesADebateThatWasHeld() {
        PetitionId id = opened();
        petitions.outcomes().record(id, Outcome.DEBATE, OutcomeStatus.GIVEN, "Much was said.");
        petitions.close(id, Actor.SYSTEM);

        UkPetition closed =
                UkPetition.of(7, petitions.progress(id), UkNames.NONE).orElseThrow();

        assertThat(closed.attributes().debate())
                .isEqualTo(new UkAttributes.Debate(
                        LocalDate.parse("2026-03-03"), "Much was said.", null, null, null, null, null));
        assertThat(closed.attributes().closedAt()).isEqualTo(NOW);
        assertThat(closed.outcomes())
                .hasEntrySatisfying(
                        Outcome.DEBATE, debate -> assertThat(debate.status()).isEqualTo(OutcomeStatus.GIVEN));
    }

    @Test
    void writesNothingOfWhatIsNotToBeShown() {
        PetitionId id = opened();
        petitions.moderation().hide(id, 0, Actor.staff("7"), Reason.of("libellous"));

        assertThat(UkPetition.of(7, petitions.progress(id), UkNames.NONE)).isEmpty();
    }

    private PetitionId opened() {
        PetitionId id = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Parliament")
                                .build(),
                        Policy.builder()
                                .confirmation(Confirmation.NOT_NEEDED)
                                .threshold(
                                        Threshold.at("government-response", 2).opening(Outcome.RESPONSE))
                                .threshold(Threshold.at("debate", 100_000).opening(Outcome.DEBATE))
                                .build())
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    private static SignatureRequest british(String email) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email(email)
                .country("GB")
                .region("E14000873")
                .build();
    }

    @ParameterizedTest
    @EnumSource(value = PetitionState.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void knowsTheSitesWordForEveryStateThatItHas(PetitionState state) {
        assertThat(UkStates.read(UkStates.write(state))).contains(state);
    }

    @Test
    void knowsNoStateThatTheSiteMayAddLater() {
        assertThat(UkStates.read("removed")).isEmpty();
        assertThat(UkStates.write(PetitionState.WITHDRAWN)).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\": []}",
                "{\"data\": {\"type\": \"signature\", \"id\": 1, \"attributes\": {}}}",
                "{\"data\": {\"type\": \"petition\", \"id\": 1, \"attributes\": {\"action\": \"a\", \"state\": \"open\"}}}",
                "{\"data\": {\"type\": \"petition\", \"id\": 1, \"attributes\": {\"action\": \"a\", \"state\": \"open\","
                        + " \"signature_count\": 1, \"signatures_by_country\": {}}}}"
            })
    void refusesWhatIsNoPetition(String json) {
        assertThatThrownBy(() ->
                        RequestReader.lenient(MAPPER).read(json.getBytes(StandardCharsets.UTF_8), UkPetition.class))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void readsTheRealPetitionWhereItIsThere() throws IOException, GeneralSecurityException {
        Optional<Path> file = realPetition();
        Assumptions.assumeTrue(file.isPresent(), "uk-petition-241584.json is not beside the project: skipped");
        byte[] real = Files.readAllBytes(file.orElseThrow());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(real)))
                .as("the file of 2019-03-24T18:30:46Z")
                .isEqualTo(REAL_SHA_256);

        UkPetition petition = MAPPER.readValue(real, UkPetition.class);

        assertThat(petition.counts().counted()).isEqualTo(5_156_603);
        assertThat(petition.attributes().signaturesByCountry()).hasSize(232);
        assertThat(petition.attributes().signaturesByConstituency()).hasSize(650);
        assertThat(petition.remarks())
                .containsExactly(
                        new UkRemark.CodeOutsideIso("BAT", 12),
                        new UkRemark.CountriesDisagree(5_156_603, 5_154_004),
                        new UkRemark.ConstituenciesDisagree(petition.counts().counted(new Country("GB")), 4_858_993));
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(petition), UkPetition.class))
                .isEqualTo(petition);
        JsonNode before = MAPPER.readTree(real).at("/data/attributes");
        JsonNode after = MAPPER.readTree(MAPPER.writeValueAsString(petition)).at("/data/attributes");
        assertThat(before.propertyNames())
                .allSatisfy(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
    }

    private static Optional<Path> realPetition() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data/uk-petition-241584.json"))
                .filter(Files::exists)
                .findFirst();
    }

    @Test
    void readsWhatTheSitePublishedInEarlierYears() {
        UkAttributes of2016 = MAPPER.readValue("""
                        {"data": {"type": "petition", "id": 131215, "attributes": {
                          "action": "EU Referendum Rules", "state": "open", "signature_count": 3670409,
                          "open_at": "2016-05-25T11:19:56.925Z", "rejection": null}}}
                        """, UkPetition.class).attributes();
        UkAttributes of2019 = MAPPER.readValue("""
                        {"data": {"type": "petition", "id": 276697, "attributes": {
                          "action": "Lower the cost", "state": "open", "signature_count": 20622,
                          "rejection": {"code": null, "details": null}}}}
                        """, UkPetition.class).attributes();
        UkPetition of2011 = MAPPER.readValue("""
                {"data": {"type": "archived-petition", "id": 7337, "attributes": {
                  "title": "Repair the footbridge", "description": "It is closed.", "state": "rejected", "signature_count": 9,
                  "rejection": {"details": "There is one."}, "government_response": null}}}
                """, UkPetition.class);

        assertThat(of2016.openedAt()).isEqualTo("2016-05-25T11:19:56.925Z");
        assertThat(of2019.rejection()).isEqualTo(new UkAttributes.Rejection(null, null));
        assertThat(of2011.content().title()).isEqualTo("Repair the footbridge");
        assertThat(of2011.content().summary()).isEqualTo("It is closed.");
        assertThat(of2011.state()).contains(PetitionState.REJECTED);
        assertThat(of2011.attributes().rejection()).isEqualTo(new UkAttributes.Rejection(null, "There is one."));
    }
}
