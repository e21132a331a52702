package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.CreatorWithdrawal;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Staff end many petitions over HTTP, and readers see why. */
@WebTest
class ClosingsOverHttpTest {
    private static final RequestPostProcessor MODERATOR =
            SecurityMockMvcRequestPostProcessors.httpBasic("staff-7", "secret");
    private static final RequestPostProcessor READER =
            SecurityMockMvcRequestPostProcessors.httpBasic("reader", "secret");
    private static final String REASON = "\"reason\": {\"code\": \"dissolution\", \"text\": \"Parliament ends.\"}";
    private static final String LATER = "\"at\": \"2999-01-01T00:00:00Z\"";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri("/api/moderation" + path)
                .with(MODERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult read(PetitionId id) {
        return mvc.get().uri("/api/petitions/{id}", id).exchange();
    }

    private static String ids(Object... ids) {
        return "\"petitions\": "
                + Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private PetitionState state(PetitionId id) {
        return petitions.find(id).orElseThrow().life().state();
    }

    @Test
    void endsManyAtOnceAndTellsReadersWhy() {
        PetitionId open = Site.open(petitions, "Dredge the lower pound");
        PetitionId waiting = Site.draft(petitions, "Dredge the upper pound", Site.moderated());
        petitions.submit(waiting);
        PetitionId taken = Site.open(petitions, "Dredge the basin");
        petitions.moderation().desk().checkOut(taken, Actor.staff("8"), Duration.ofMinutes(5));

        MvcTestResult answer = post("/closings", "{" + ids(open, waiting, taken, open) + ", " + REASON + "}");

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyJson().extractingPath("closed").asArray().containsExactly(open.toString());
        assertThat(answer).bodyJson().extractingPath("stopped").asArray().containsExactly(waiting.toString());
        assertThat(answer).bodyJson().extractingPath("checkedOut").asArray().containsExactly(taken.toString());
        assertThat(state(taken)).isEqualTo(PetitionState.OPEN);
        assertThat(read(open)).bodyJson().extractingPath("closing.reason.text").isEqualTo("Parliament ends.");
        assertThat(read(taken)).bodyJson().doesNotHavePath("closing");
    }

    @Test
    void announcesTheEndAndTakesItBack() {
        PetitionId id = Site.open(petitions, "Light the tunnel");

        assertThat(post("/planned-closings", "{" + ids(id) + ", " + LATER + ", " + REASON + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("petitions")
                .asArray()
                .containsExactly(id.toString());
        assertThat(read(id)).bodyJson().extractingPath("state").isEqualTo("open");
        assertThat(read(id)).bodyJson().doesNotHavePath("closing");

        assertThat(post("/planned-closings/undo", "{" + ids(id) + "}"))
                .bodyJson()
                .extractingPath("petitions")
                .asArray()
                .hasSize(1);
        assertThat(petitions.find(id).orElseThrow().plannedClosing()).isNull();
        assertThat(post("/planned-closings/undo", "{" + ids(id) + "}"))
                .bodyJson()
                .extractingPath("petitions")
                .asArray()
                .isEmpty();
    }

    @Test
    void givesReadersNoticeOfAnEarlierEnd() {
        PetitionId id = Site.open(petitions, "Light the culvert");
        String soon = petitions
                .find(id)
                .orElseThrow()
                .life()
                .createdAt()
                .plus(Duration.ofDays(2))
                .toString();

        assertThat(post("/planned-closings", "{" + ids(id) + ", \"at\": \"" + soon + "\", " + REASON + "}"))
                .hasStatusOk();

        assertThat(read(id)).bodyJson().extractingPath("closing.at").isEqualTo(soon);
        assertThat(read(id)).bodyJson().extractingPath("closing.reason.code").isEqualTo("dissolution");
        assertThat(read(id)).bodyText().doesNotContain("staff-7");
    }

    @Test
    void plansNoEndInThePast() {
        PetitionId id = Site.open(petitions, "Light the wharf");

        assertThat(post("/planned-closings", "{" + ids(id) + ", \"at\": \"2001-01-01T00:00:00Z\", " + REASON + "}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("at");
        assertThat(petitions.find(id).orElseThrow().plannedClosing()).isNull();
    }

    @Test
    void archivesWhatHasEndedAndTakesItBack() {
        PetitionId ended = Site.open(petitions, "Paint the swing bridge");
        PetitionId open = Site.open(petitions, "Paint the lift bridge");
        petitions.close(ended, Actor.staff("7"));

        assertThat(post("/archivals", "{" + ids(ended, open) + ", \"archive\": \"parliament-2024\"}"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("petitions")
                .asArray()
                .containsExactly(ended.toString());
        Archival archival =
                Objects.requireNonNull(petitions.find(ended).orElseThrow().archival());
        assertThat(archival.by()).isEqualTo(Actor.staff("staff-7"));
        assertThat(read(ended)).bodyJson().extractingPath("archive").isEqualTo("parliament-2024");

        assertThat(post("/archivals/undo", "{" + ids(ended) + "}")).hasStatusOk();
        assertThat(petitions.find(ended).orElseThrow().archival()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/closings", "/planned-closings", "/planned-closings/undo", "/archivals", "/archivals/undo"})
    void changesNothingIfOnePetitionIsUnknown(String path) {
        PetitionId id = Site.open(petitions, "Mend the stile");
        String others = switch (path) {
            case "/closings" -> ", " + REASON;
            case "/planned-closings" -> ", " + LATER + ", " + REASON;
            case "/archivals" -> ", \"archive\": \"parliament-2024\"";
            default -> "";
        };

        assertThat(post(path, "{" + ids(id, Site.NOBODY) + others + "}")).hasStatus(404);
        assertThat(state(id)).isEqualTo(PetitionState.OPEN);
        assertThat(petitions.find(id).orElseThrow().plannedClosing()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 404", "1000, 404", "1001, 400"})
    void takesOneToAThousandPetitions(int number, int status) {
        Object[] unknown = Stream.generate(UUID::randomUUID).limit(number).toArray();

        assertThat(post("/closings", "{" + ids(unknown) + ", " + REASON + "}")).hasStatus(status);
        assertThat(post("/archivals/undo", "{" + ids(unknown) + "}")).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"/closings", "/planned-closings", "/archivals"})
    void needsAllEntries(String path) {
        PetitionId id = Site.open(petitions, "Mend the gate");

        assertThat(post(path, "{" + ids(id) + "}")).hasStatus(400);
        assertThat(post(path, "{}")).hasStatus(400);
        assertThat(post("/archivals", "{" + ids(id) + ", \"archive\": \"Two words\"}"))
                .hasStatus(400);
    }

    @Test
    void isForModerators() {
        String body = "{" + ids(Site.open(petitions, "Mend the fence")) + ", " + REASON + "}";
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri("/api/moderation/closings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);

        assertThat(request).hasStatus(401);
        assertThat(request.with(READER)).hasStatus(403);
    }

    @Test
    void asksForTheReasonOfAWithdrawal() {
        PetitionId id = Site.draft(
                petitions,
                "Mend the hedge",
                Site.POLICY.toBuilder()
                        .creatorWithdrawal(CreatorWithdrawal.oneOf("done", "duplicate"))
                        .build());
        String decisions = "/petitions/" + id + "/decisions";

        for (String wrong : new String[] {"", ", \"reason\": {\"code\": \"tired\"}"}) {
            assertThat(post(decisions, "{\"action\": \"withdraw\"" + wrong + "}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("violations[0].message")
                    .isEqualTo("Give one of the reasons done, duplicate");
        }
        assertThat(post(decisions, "{\"action\": \"withdraw\", \"reason\": {\"code\": \"done\"}}"))
                .hasStatusOk();
        assertThat(state(id)).isEqualTo(PetitionState.WITHDRAWN);
    }
}
