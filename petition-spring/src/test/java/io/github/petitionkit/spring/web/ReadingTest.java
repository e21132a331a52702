package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class ReadingTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void tellsHowFarAPetitionHasCome() {
        PetitionId id = Site.open(petitions, "Repair the footbridge");

        assertThat(progress(id))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"petition": "%s", "state": "open", "at": "2026-03-03T09:00:00Z", "counted": 0, "goal": 100,
                         "thresholds": [{"code": "response", "needed": 10000, "fraction": 0.0}]}""".formatted(id));
    }

    @Test
    void letsCachesKeepACountAsTheUksSiteDoes() {
        PetitionId id = Site.open(petitions, "Repair the weir");

        assertThat(progress(id))
                .headers()
                .hasValue("Cache-Control", "max-age=60, public, stale-if-error=300, stale-while-revalidate=120");
    }

    @Test
    void saysNotModifiedUntilTheCountChanges() {
        PetitionId id = Site.open(petitions, "Repair the lock");
        String tag = tag(progress(id));

        assertThat(tag).startsWith("W/\"");
        assertThat(mvc.get().uri("/api/petitions/{id}/progress", id).header("If-None-Match", tag))
                .hasStatus(304)
                .hasHeader("ETag", tag);

        count(id);

        assertThat(mvc.get().uri("/api/petitions/{id}/progress", id).header("If-None-Match", tag))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("counted")
                .isEqualTo(1);
    }

    @Test
    void showsAPetition() {
        PetitionId id = Site.open(petitions, "Repair the towpath");

        assertThat(mvc.get().uri("/api/petitions/{id}", id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("content.title")
                .isEqualTo("Repair the towpath");
    }

    @Test
    void saysWhenSigningStartsWhereverAPetitionIsShown() {
        PetitionId id = Site.draft(
                petitions,
                "Repair the ferry landing",
                Site.POLICY.toBuilder()
                        .signingFrom(Instant.parse("2026-04-01T00:00:00Z"))
                        .build());
        petitions.open(id);

        assertThat(mvc.get().uri("/api/petitions/{id}", id))
                .bodyJson()
                .extractingPath("signingFrom")
                .isEqualTo("2026-04-01T00:00:00Z");
        assertThat(progress(id)).bodyJson().extractingPath("signingFrom").isEqualTo("2026-04-01T00:00:00Z");
        assertThat(mvc.get().uri("/api/petitions/search?q=ferry"))
                .bodyJson()
                .extractingPath("petitions[0].signingFrom")
                .isEqualTo("2026-04-01T00:00:00Z");
        assertThat(mvc.post()
                        .uri("/api/petitions/{id}/signatures", id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("User-Agent", Site.BROWSER)
                        .content(Site.signer("Ada Example", "ada@example.org")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].code")
                .isEqualTo("petitionkit.not-started");
    }

    @Test
    void showsNoDraftAndDoesNotSayThatThereIsOne() {
        PetitionId draft = Site.draft(petitions, "Not yet", Site.POLICY);

        for (String path : List.of("", "/progress")) {
            MvcTestResult ofDraft =
                    mvc.get().uri("/api/petitions/" + draft + path).exchange();
            MvcTestResult ofNothing =
                    mvc.get().uri("/api/petitions/" + Site.NOBODY + path).exchange();

            assertThat(ofDraft).hasStatus(404).hasContentType("application/problem+json");
            assertThat(ofDraft).bodyText().isEqualTo(body(ofNothing));
        }
        assertThat(body(mvc.get().uri("/api/petitions?limit=100").exchange())).doesNotContain("Not yet");
    }

    @Test
    void listsPageByPageWithoutLosingAnyWhenMoreCome() {
        List<String> created = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            created.add(Site.open(petitions, "Page " + number).toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(mvc.get().uri("/api/petitions?limit=3" + next).exchange());
            assertThat(page.get("petitions").size()).isLessThanOrEqualTo(3);
            page.get("petitions")
                    .forEach(petition -> seen.add(petition.get("id").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
            if (seen.size() == 3) {
                created.add(Site.open(petitions, "Came meanwhile").toString());
            }
        } while (!next.isEmpty());

        assertThat(seen).containsSubsequence(created).doesNotHaveDuplicates();
    }

    @Test
    void listsOneState() {
        PetitionId closed = Site.open(petitions, "Over");
        petitions.close(closed, Actor.SYSTEM);
        Site.open(petitions, "Going on");

        assertThat(body(mvc.get().uri("/api/petitions?state=closed").exchange()))
                .contains("Over")
                .doesNotContain("Going on");
    }

    private String search(String parameters) {
        return body(mvc.get().uri("/api/petitions/search?" + parameters).exchange());
    }

    @Test
    void searchesWhatIsPublishedByWordsStateCountAndReason() {
        PetitionId dredging = Site.open(petitions, "Dredge the harbour basin");
        PetitionId withdrawn = Site.open(petitions, "Dredge the harbour mouth");
        count(dredging);
        petitions.moderation().act(withdrawn, PetitionAction.WITHDRAW, Actor.CREATOR, Reason.of("done"));
        Site.draft(petitions, "Dredge the harbour secretly", Site.POLICY);

        assertThat(search("q=HARBOUR+dredge")).contains("basin", "mouth").doesNotContain("secretly");
        assertThat(search("q=harbour&state=open")).contains("basin").doesNotContain("mouth");
        assertThat(search("q=harbour&least=1")).contains("basin").doesNotContain("mouth");
        assertThat(search("q=harbour&least=0&most=0")).contains("mouth").doesNotContain("basin");
        assertThat(search("q=harbour&reason=done")).contains("mouth").doesNotContain("basin");
        assertThat(search("q=harbour&from=2026-03-03T09:00:00Z&until=2999-01-01T00:00:00Z"))
                .contains("basin");
        assertThat(search("q=harbour&until=2000-01-01T00:00:00Z")).doesNotContain("basin", "mouth");
    }

    @Test
    void showsWhatIsInAnArchive() {
        PetitionId kept = Site.open(petitions, "Dredge the canal of yesterday");
        PetitionId today = Site.open(petitions, "Dredge the canal of today");
        petitions.close(kept, Actor.staff("7"));
        petitions.close(today, Actor.staff("7"));
        petitions.maintenance().archive(List.of(kept), "parliament-2024", Actor.staff("7"));

        assertThat(search("q=canal&archive=parliament-2024"))
                .contains("yesterday")
                .doesNotContain("today");
        assertThat(search("q=canal&archive=parliament-2019")).doesNotContain("yesterday", "today");
        assertThat(mvc.get().uri("/api/petitions/{id}", kept))
                .bodyJson()
                .extractingPath("archive")
                .isEqualTo("parliament-2024");
        assertThat(body(mvc.get().uri("/api/petitions/{id}", today).exchange())).doesNotContain("\"archive\"");
    }

    @Test
    void turnsThePagesOfASearchByItsKey() {
        for (int number = 1; number <= 5; number++) {
            Site.open(petitions, "Illuminate quay " + number);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(mvc.get()
                    .uri(URI.create("/api/petitions/search?q=illuminate&order=most-signed&limit=2" + next))
                    .exchange());
            page.get("petitions")
                    .forEach(petition -> seen.add(petition.get("title").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "state=draft, state",
        "state=hidden, state",
        "order=best, order",
        "outcome=response, outcomeStatus",
        "outcome=response&outcomeStatus=perhaps, outcomeStatus",
        "least=-1, least",
        "most=many, most",
        "least=2&most=1, most",
        "from=yesterday, from",
        "from=2026-03-03T09:00:00Z&until=2026-03-03T09:00:00Z, until",
        "reason=Not+Ours, reason",
        "archive=Not+Ours, archive",
        "country=Germany, country",
        "after=nonsense, after"
    })
    void saysWhichConditionOfASearchIsWrong(String parameters, String named) {
        assertThat(mvc.get().uri(URI.create("/api/petitions/search?" + parameters)))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo(named);
    }

    private MvcTestResult progress(PetitionId id) {
        return mvc.get().uri("/api/petitions/{id}/progress", id).exchange();
    }

    private static String tag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    private void count(PetitionId id) {
        petitions
                .imports()
                .signAll(
                        id,
                        List.of(SignatureRequest.builder()
                                .name("Ada Example")
                                .country("GB")
                                .postalCode("N1 9GU")
                                .build()),
                        SigningContext.builder().channel(Channel.PAPER).build());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode json(MvcTestResult result) {
        return mapper.readTree(body(result));
    }
}
