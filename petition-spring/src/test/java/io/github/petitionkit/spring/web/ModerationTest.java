package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebTest
class ModerationTest {
    private static final RequestPostProcessor MODERATOR =
            SecurityMockMvcRequestPostProcessors.httpBasic("staff-7", "secret");
    private static final RequestPostProcessor READER =
            SecurityMockMvcRequestPostProcessors.httpBasic("reader", "secret");
    private static final String BOTS = "[{\"type\": \"user-agent\", \"pattern\": \"curl/*\"}]";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    @Tag("thorough")
    void isClosedToEverybodyElseWhicheverPath() {
        List<RequestMappingInfo> moderated = mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/moderation")))
                .toList();

        assertThat(moderated).hasSize(29);
        for (RequestMappingInfo info : moderated) {
            String path = info.getPatternValues().iterator().next().replaceAll("\\{\\w+}", Site.NOBODY);
            RequestMethod method =
                    info.getMethodsCondition().getMethods().iterator().next();
            assertThat(request(method, path)).hasStatus(401);
            assertThat(mvc.perform(request(method, path).with(READER))).hasStatus(403);
        }
    }

    private MockMvcTester.MockMvcRequestBuilder request(RequestMethod method, String path) {
        return mvc.method(HttpMethod.valueOf(method.name()))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
    }

    @Test
    void givesAPetitionToOneModerator() {
        PetitionId id = waiting("Widen the towpath");
        petitions.moderation().desk().assign(id, Set.of("Canals"));
        String queue = "/api/moderation/petitions?department=canals&q=towpath";

        assertThat(body(get(queue + "&free=true"))).contains("Widen the towpath");
        assertThat(post("/api/moderation/petitions/" + id + "/check-outs?minutes=5", "{}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("checked-out");
        assertThat(body(get(queue))).contains("Widen the towpath");
        assertThat(body(get(queue + "&free=true"))).doesNotContain("Widen the towpath");
        assertThat(get("/api/moderation/petitions/" + id + "/file"))
                .bodyJson()
                .extractingPath("departments[0]")
                .isEqualTo("canals");

        petitions.moderation().desk().takeOver(id, Actor.staff("8"), Duration.ofMinutes(5));

        assertThat(post("/api/moderation/petitions/" + id + "/check-outs", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("taken");
        assertThat(decide(id, "{\"action\": \"approve\", \"revision\": 0}")).hasStatus(409);
        assertThat(post("/api/moderation/petitions/" + id + "/check-outs?minutes=0", "{}"))
                .hasStatus(400);
        assertThat(get("/api/moderation/petitions?after=nonsense")).hasStatus(400);
        assertThat(get("/api/moderation/petitions?department=" + "d".repeat(101)))
                .hasStatus(400);
    }

    @Test
    void searchesTheQueueByOutcomeThresholdReasonAndWhatIsMissing() {
        PetitionId assigned = waiting("Pump the bilge dry");
        PetitionId other = waiting("Pump the bilge wet");
        petitions.moderation().desk().assign(assigned, Set.of("Canals"));
        petitions.moderation().desk().label(other, Set.of("odd"));
        petitions.moderation().reject(other, 0, Actor.staff("8"), Reason.of("duplicate"));
        PetitionId open = Site.open(petitions, "Pump the bilge now");
        petitions.outcomes().record(open, Outcome.RESPONSE, OutcomeStatus.AWAITED, "");
        String queue = "/api/moderation/petitions?q=bilge";

        assertThat(body(get(queue))).contains("dry").doesNotContain("wet", "now");
        assertThat(body(get(queue + "&unassigned=true"))).doesNotContain("dry");
        assertThat(body(get(queue + "&unlabelled=true"))).contains("dry");
        assertThat(body(get(queue + "&state=rejected&reason=duplicate"))).contains("wet");
        assertThat(body(get(queue + "&state=rejected&reason=off-topic"))).doesNotContain("wet");
        assertThat(body(get(queue + "&state=open&outcome=response&outcomeStatus=awaited")))
                .contains("now");
        assertThat(body(get(queue + "&state=open&outcome=response&outcomeStatus=given")))
                .doesNotContain("now");
        assertThat(get(queue + "&outcome=response")).hasStatus(400);
    }

    @Test
    void countsWhatASearchFinds() {
        waiting("Weed the marina");
        waiting("Weed the marina again");
        String count = "/api/moderation/petitions/count?q=marina";

        assertThat(get(count))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("count")
                .isEqualTo(2);
        assertThat(get(count + "&upTo=1")).bodyJson().extractingPath("count").isEqualTo(1);
        assertThat(get(count + "&state=open"))
                .bodyJson()
                .extractingPath("count")
                .isEqualTo(0);
        assertThat(get(count + "&upTo=10000")).hasStatusOk();
        for (String refused : List.of("&upTo=0", "&upTo=10001", "&upTo=many", "&state=nonsense")) {
            assertThat(get(count + refused)).as(refused).hasStatus(400);
        }
    }

    @Test
    void erasesTheNameOfACreatorAlsoAfterPublication() {
        PetitionId id = Site.open(petitions, "Paint the lock gates");

        assertThat(post("/api/moderation/petitions/" + id + "/erasures", "{\"part\": \"creator\"}"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("content.title")
                .isEqualTo("Paint the lock gates");
        assertThat(petitions.find(id).orElseThrow().content().creator()).isEmpty();
    }

    @Test
    void erasesATextThatNobodyMayKeepAndNoOther() {
        PetitionId id = Site.open(petitions, "Name the child in the canal");
        String erasures = "/api/moderation/petitions/" + id + "/erasures";

        assertThat(post(erasures, "{\"part\": \"text\"}")).hasStatus(409);
        assertThat(post(erasures, "{\"part\": \"all\"}")).hasStatus(400);
        assertThat(post(erasures, "{}")).hasStatus(400);
        assertThat(petitions.find(id).orElseThrow().content().title()).isEqualTo("Name the child in the canal");
        assertThat(decide(id, "{\"action\": \"hide\", \"reason\": {\"code\": \"names-a-child\"}}"))
                .hasStatusOk();
        assertThat(post(erasures, "{\"part\": \"text\"}")).hasStatusOk();
        assertThat(petitions.find(id).orElseThrow().content().title()).isEmpty();
        assertThat(post("/api/moderation/petitions/" + Site.NOBODY + "/erasures", "{\"part\": \"text\"}"))
                .hasStatus(404);
    }

    @Test
    void publishesWhatWaits() {
        PetitionId id = waiting("Repair the footbridge");

        assertThat(body(get("/api/moderation/petitions?limit=100"))).contains("Repair the footbridge");
        assertThat(decide(id, "{\"action\": \"approve\", \"revision\": 0}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("life.state")
                .isEqualTo("open");
        assertThat(body(get("/api/moderation/petitions?limit=100"))).doesNotContain("Repair the footbridge");
        assertThat(body(get("/api/moderation/petitions?limit=100&state=open"))).contains("Repair the footbridge");
    }

    @Test
    void rejectsForAReasonThatReadersSee() {
        PetitionId id = waiting("Repair the weir");

        assertThat(decide(id, "{\"action\": \"reject\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("reason");
        assertThat(decide(id, "{\"action\": \"reject\", \"reason\": {\"code\": \"duplicate\", \"text\": \"See 7\"}}"))
                .hasStatusOk();
        assertThat(petitions.progress(id).state()).isEqualTo(PetitionState.REJECTED);
        assertThat(mvc.get().uri("/api/petitions/{id}", id))
                .bodyJson()
                .extractingPath("rejection.text")
                .isEqualTo("See 7");
    }

    @Test
    void publishesNoTextThatTheModeratorHasNotRead() {
        PetitionId id = waiting("Repair the weir");
        assertThat(decide(id, "{\"action\": \"approve\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("revision");
        petitions.revise(
                id,
                petitions.find(id).orElseThrow().content().toBuilder()
                        .title("Buy my book")
                        .build());

        assertThat(decide(id, "{\"action\": \"approve\", \"revision\": 0}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("read it again");
        assertThat(get("/api/moderation/petitions/" + id))
                .bodyJson()
                .extractingPath("petition.revision")
                .isEqualTo(1);
        assertThat(decide(id, "{\"action\": \"approve\", \"revision\": 1}")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "hide"})
    void takesNoTextDownThatWasMendedMeanwhile(String action) {
        PetitionId id = waiting("Repair the weir, you fools");
        petitions.revise(
                id,
                petitions.find(id).orElseThrow().content().toBuilder()
                        .title("Repair the weir")
                        .build());
        String decision = "{\"action\": \"" + action + "\", \"reason\": {\"code\": \"offensive\"}%s}";

        assertThat(decide(id, decision.formatted(", \"revision\": 0"))).hasStatus(409);
        assertThat(petitions.progress(id).state()).isEqualTo(PetitionState.IN_MODERATION);
        assertThat(decide(id, decision.formatted(", \"revision\": 1"))).hasStatusOk();
        petitions.moderation().act(id, PetitionAction.RESTORE, Actor.staff("8"));
        assertThat(decide(id, decision.formatted(""))).hasStatusOk();
    }

    @Test
    void saysWhatIsAllowedInstead() {
        PetitionId id = Site.open(petitions, "Repair the lock");

        assertThat(decide(id, "{\"action\": \"approve\", \"revision\": 0}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("allowed:");
    }

    @Test
    void showsWhatIsHeldWithItsSignalsAndLetsItGo() {
        PetitionId id = Site.open(petitions, "Repair the towpath");
        hold(id, "Bo Example", "bo@example.org");

        MvcTestResult held = get("/api/moderation/petitions/" + id + "/signatures");
        assertThat(held)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("signatures[0].assessment.signals[0].code")
                .isEqualTo("scripted-user-agent");
        String signature = id(held, "$.signatures[0].id");

        assertThat(review(id, signature, "{\"verdict\": \"release\", \"cause\": \"looked-at\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("pending");
        assertThat(review(id, signature, "{\"verdict\": \"release\", \"cause\": \"looked-at\"}"))
                .hasStatus(409);
        assertThat(review(id, Site.NOBODY, "{\"verdict\": \"release\", \"cause\": \"looked-at\"}"))
                .hasStatus(404);
        assertThat(last(id).by()).isEqualTo(Actor.staff("staff-7"));
        assertThat(last(id).cause()).isEqualTo("looked-at");
    }

    @Test
    void takesSignaturesOutOneByOneAndBack() {
        PetitionId id = Site.open(petitions, "Repair the sluice");
        hold(id, "Bo Example", "bo@example.org");
        String signature = id(get("/api/moderation/petitions/" + id + "/signatures"), "$.signatures[0].id");

        for (String step : List.of("invalidate:invalidated", "restore:held", "release:pending", "hold:held")) {
            String[] verdictAndState = step.split(":", -1);
            assertThat(review(id, signature, "{\"verdict\": \"%s\", \"cause\": \"a\"}".formatted(verdictAndState[0])))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("state")
                    .isEqualTo(verdictAndState[1]);
        }
    }

    @Test
    void invalidatesAfterALookAndUndoesIt() {
        PetitionId id = Site.open(petitions, "Repair the dam");
        hold(id, "Bo Example", "bo@example.org");
        hold(id, "Cy Example", "cy@example.org");
        String path = "/api/moderation/petitions/" + id + "/invalidations";

        assertThat(post(path + "/preview", "{\"conditions\": " + BOTS + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("found.held")
                .isEqualTo(2);
        assertThat(petitions.progress(id).tally().held()).isEqualTo(2);

        MvcTestResult run = post(
                path,
                "{\"criteria\": {\"conditions\": %s}, \"reason\": {\"code\": \"bots\", \"text\": \"Signed by programs\"}}"
                        .formatted(BOTS));
        assertThat(run).hasStatus(201).bodyJson().extractingPath("removed").isEqualTo(2);
        assertThat(petitions.progress(id).tally().held()).isZero();

        assertThat(post(path + "/undo", body(run)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("restored")
                .isEqualTo(2);
        assertThat(petitions.progress(id).tally().held()).isEqualTo(2);
    }

    @Test
    void undoesNoRunOfAnotherPetition() {
        PetitionId id = Site.open(petitions, "Repair the mill");
        PetitionId other = Site.open(petitions, "Repair the wheel");
        hold(id, "Bo Example", "bo@example.org");
        MvcTestResult run = post(
                "/api/moderation/petitions/" + id + "/invalidations",
                "{\"criteria\": {\"conditions\": %s}, \"reason\": {\"code\": \"bots\"}}".formatted(BOTS));

        assertThat(post("/api/moderation/petitions/" + other + "/invalidations/undo", body(run)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("petition");
        assertThat(petitions.progress(id).tally().held()).isZero();
    }

    @Test
    void keepsAddressesOfModeratorsOutOfTheHistory() {
        PetitionId id = Site.open(petitions, "Repair the culvert");
        hold(id, "Bo Example", "bo@example.org");
        String signature = id(get("/api/moderation/petitions/" + id + "/signatures"), "$.signatures[0].id");

        assertThat(mvc.post()
                        .uri("/api/moderation/petitions/{id}/signatures/{signature}/decisions", id, signature)
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("mo@example.org", "secret"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"verdict\": \"release\", \"cause\": \"a\"}"))
                .hasStatusOk();
        assertThat(last(id).by().id()).matches("[0-9a-f]{16}");
    }

    @Test
    void showsEverythingAboutOnePetition() {
        PetitionId id = waiting("Repair the pump");

        assertThat(get("/api/moderation/petitions/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("petition.policy.moderation")
                .isEqualTo("before-opening");
    }

    @Test
    void pagesThroughSignaturesByKey() {
        PetitionId id = Site.open(petitions, "Repair the stile");
        for (String name : List.of("a", "b", "c")) {
            hold(id, "Bo " + name, name + "@example.org");
        }
        String path = "/api/moderation/petitions/" + id + "/signatures?limit=2";
        MvcTestResult first = get(path);
        String next = id(first, "$.next");
        MvcTestResult second = get(path + "&after=" + next);

        assertThat(id(first, "$.signatures[1].id")).isEqualTo(next);
        assertThat(second).bodyJson().extractingPath("signatures").asArray().hasSize(1);
        assertThat(second).bodyJson().doesNotHavePath("next");
        assertThat(get(path + "&after=" + Site.NOBODY)).hasStatus(400);
    }

    private PetitionId waiting(String title) {
        PetitionId id = Site.draft(petitions, title, Site.moderated());
        petitions.submit(id);
        return id;
    }

    private void hold(PetitionId id, String name, String email) {
        SigningContext script =
                SigningContext.builder().userAgent("curl/8.0").ip("192.0.2.7").build();
        SigningResult result = petitions.sign(id, SignatureRequest.of(name, email, "GB"), script);
        assertThat(result).isInstanceOf(SigningResult.Held.class);
        petitions
                .moderation()
                .hold(id, ((SigningResult.Held) result).signature(), Reason.of("looked-odd"), Actor.SYSTEM);
    }

    private HistoryEntry last(PetitionId id) {
        try (Stream<HistoryEntry> history = petitions.reader().history(id)) {
            return history.reduce((earlier, later) -> later).orElseThrow();
        }
    }

    private MvcTestResult decide(PetitionId id, String json) {
        return post("/api/moderation/petitions/" + id + "/decisions", json);
    }

    private MvcTestResult review(PetitionId id, String signature, String json) {
        return post("/api/moderation/petitions/" + id + "/signatures/" + signature + "/decisions", json);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(MODERATOR).exchange();
    }

    private MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri(path)
                .with(MODERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String id(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }
}
