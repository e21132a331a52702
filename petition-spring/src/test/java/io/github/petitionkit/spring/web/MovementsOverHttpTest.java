package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class MovementsOverHttpTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create("/api" + path)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    private void sign(PetitionId petition, int people, String country) {
        List<SignatureRequest> lines = IntStream.range(0, people)
                .mapToObj(number -> SignatureRequest.builder()
                        .name("Ada Example")
                        .country(country)
                        .email("ada" + number + "." + country + "@example.org")
                        .build())
                .toList();
        petitions
                .imports()
                .signAll(
                        petition,
                        lines,
                        SigningContext.builder().channel(Channel.PAPER).build());
        petitions.maintenance().deliverEvents();
    }

    @Test
    void countsAPersonOnceAcrossThePetitionsOfAMovementInAnySpelling() {
        PetitionId one = Site.open(petitions, "Clean the river");
        PetitionId other = Site.open(petitions, "Clean the canal");
        petitions.moderation().join(one, new Hashtag("CleanWater"));
        petitions.moderation().join(other, new Hashtag("#cleanwater"));
        sign(one, 6, "GB");
        sign(other, 6, "GB");
        sign(other, 2, "IE");

        assertThat(get("/movements/CLEANWATER"))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"movement": "#cleanwater", "supporters": 8, "signatures": 14, "byCountry": {"GB": 10},
                         "byHour": {"2026-03-03T09:00:00Z": 14}, "lastHour": 14, "last24Hours": 14}""");
        assertThat(json(get("/movements/cleanwater")).get("byCountry").has("IE"))
                .as("a figure of two people")
                .isFalse();
    }

    @Test
    void showsZerosForAHashtagThatOnlyADraftHasAsForOneThatNoPetitionHas() {
        PetitionId draft = Site.draft(petitions, "Not yet", Site.POLICY);
        petitions.moderation().join(draft, new Hashtag("secretplan"));
        petitions.maintenance().deliverEvents();

        assertThat(get("/movements/secretplan"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(new String(
                                get("/movements/nobodysplan").getResponse().getContentAsByteArray(),
                                StandardCharsets.UTF_8)
                        .replace("nobodysplan", "secretplan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "two%20words", "%3Cscript%3E"})
    void refusesWhatIsNoHashtag(String movement) {
        assertThat(get("/movements/" + movement))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("movement");
    }

    @Test
    void ranksOpenPetitionsByTheLastDay() {
        PetitionId most = Site.open(petitions, "Plant forty trees");
        PetitionId fewer = Site.open(petitions, "Plant one tree");
        PetitionId closed = Site.open(petitions, "Plant a hedge");
        sign(most, 40, "GB");
        sign(fewer, 39, "GB");
        sign(closed, 50, "GB");
        petitions.close(closed, Actor.SYSTEM);
        petitions.maintenance().deliverEvents();

        JsonNode ranking = json(get("/petitions/trending?limit=2")).get("petitions");

        assertThat(ranking.findValuesAsString("title")).containsExactly("Plant forty trees", "Plant one tree");
        assertThat(ranking.at("/0/last24Hours").asInt()).isEqualTo(40);
    }

    @Test
    void saysNotModifiedUntilAFigureChanges() {
        PetitionId petition = Site.open(petitions, "Mend the pump");
        petitions.moderation().join(petition, new Hashtag("pump"));
        sign(petition, 1, "GB");
        String tag = String.valueOf(get("/movements/pump").getResponse().getHeader("ETag"));

        assertThat(mvc.get().uri("/api/movements/pump").header("If-None-Match", tag))
                .hasStatus(304);

        sign(petition, 2, "GB");

        assertThat(mvc.get().uri("/api/movements/pump").header("If-None-Match", tag))
                .hasStatusOk();
    }
}
