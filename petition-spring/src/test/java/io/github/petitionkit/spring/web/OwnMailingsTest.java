package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.PetitionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A creator writes to supporters over HTTP. */
@WebTest
@TestPropertySource(properties = {"petitionkit.mailings.per-week=1", "petitionkit.jobs.mailings=-"})
@Tag("thorough")
class OwnMailingsTest {
    private static final String TEXT = "{\"subject\": \"%s\", \"text\": \"They listen.\"}";
    private static final String SEND = "{\"action\": \"send\"}";
    private static final String STOP = "{\"action\": \"stop\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private String mailings = "";
    private PetitionId petition = PetitionId.of(Site.NOBODY);

    @BeforeEach
    void open() {
        petition = Site.open(petitions, "Repair the footbridge");
        mailings = "/api/petitions/" + petition + "/mailings";
    }

    private MvcTestResult call(String account, HttpMethod method, String uri, String body) {
        return mvc.method(method)
                .uri(uri)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(account, "secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult call(HttpMethod method, String uri, String body) {
        return call("creator-3", method, uri, body);
    }

    /** Drafts a mailing, and returns its address. */
    private String draft() {
        MvcTestResult draft = call(HttpMethod.POST, mailings, TEXT.formatted("A first answer"));
        assertThat(draft).hasStatus(201).hasHeader("Cache-Control", "no-store");
        byte[] body = draft.getResponse().getContentAsByteArray();
        return mailings + "/" + new JsonMapper().readTree(body).get("id").asString();
    }

    private void assertState(String mailing, String state) {
        assertThat(call(HttpMethod.GET, mailing, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("state")
                .isEqualTo(state);
    }

    @Test
    void draftsEditsSendsStopsAndGoesOn() {
        String mailing = draft();
        assertThat(call(HttpMethod.PUT, mailing, TEXT.formatted("The first answer")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"subject": "The first answer", "state": "draft", "audience": {"organisation": "acme"}}""");

        assertThat(call(HttpMethod.POST, mailing + "/actions", SEND)).hasStatusOk();
        assertState(mailing, "sending");
        assertThat(call(HttpMethod.PUT, mailing, TEXT.formatted("Too late"))).hasStatus(409);
        assertThat(call(HttpMethod.POST, mailing + "/actions", STOP)).hasStatusOk();
        assertState(mailing, "stopped");
        assertThat(call(HttpMethod.POST, mailing + "/actions", SEND)).hasStatusOk();
        petitions.maintenance().sendMailings();

        assertThat(call(HttpMethod.GET, mailings, ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"mailings\": [{\"subject\": \"The first answer\", \"counts\": {\"sent\": 0}}]}");
    }

    @Test
    void saysFromWhenAnotherMayBegin() {
        call(HttpMethod.POST, draft() + "/actions", SEND);

        assertThat(call(HttpMethod.POST, draft() + "/actions", SEND))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"too-many\", \"next\": \"2026-03-10T09:00:00Z\"}");
    }

    @Test
    void saysWhatIsWrongWithATextAndDraftsNothing() {
        assertThat(call(HttpMethod.POST, mailings, TEXT.formatted(" ")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].message")
                .asString()
                .contains("a subject of 1 to 255");
        assertThat(call(HttpMethod.POST, mailings, "{\"subject\": \"News\"}")).hasStatus(400);
        assertThat(petitions.updates().mailings(petition, 10)).isEmpty();
    }

    @Test
    void isForSomeAreasWhereTheCreatorSaysSo() {
        String body = "{\"subject\": \"News\", \"text\": \"They listen.\", \"areas\": %s}";

        assertThat(call(HttpMethod.POST, mailings, body.formatted("[\"region:E14000639\"]")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("audience.areas")
                .asArray()
                .containsExactly("region:E14000639");
        assertThat(call(HttpMethod.POST, mailings, body.formatted("[]")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("audience.areas")
                .asArray()
                .isEmpty();
        assertThat(call(HttpMethod.POST, mailings, body.formatted("[\"E14000639\"]")))
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, mailings, body.formatted("[null]"))).hasStatus(400);
    }

    @Test
    void isDeletedUntilItHasBegun() {
        String mailing = draft();
        assertThat(call("reader", HttpMethod.DELETE, mailing, "")).hasStatus(404);
        assertThat(mvc.delete().uri(mailing)).hasStatus(401);

        assertThat(call(HttpMethod.DELETE, mailing, "")).hasStatus(204);
        assertThat(call(HttpMethod.DELETE, mailing, "")).hasStatus(404);

        String begun = draft();
        call(HttpMethod.POST, begun + "/actions", SEND);
        assertThat(call(HttpMethod.DELETE, begun, "")).hasStatus(409);
        assertState(begun, "sending");
    }

    @Test
    void asksWhoIsThereAndTellsOthersOfNoPetition() {
        String mailing = draft();
        assertThat(mvc.get().uri(mailings)).hasStatus(401);
        assertThat(mvc.post()
                        .uri(mailings)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(TEXT.formatted("News")))
                .hasStatus(401);
        for (String stranger : new String[] {"reader", "staff-7"}) {
            assertThat(call(stranger, HttpMethod.GET, mailings, "")).hasStatus(404);
            assertThat(call(stranger, HttpMethod.POST, mailings, TEXT.formatted("News")))
                    .hasStatus(404);
            assertThat(call(stranger, HttpMethod.GET, mailing, "")).hasStatus(404);
            assertThat(call(stranger, HttpMethod.PUT, mailing, TEXT.formatted("News")))
                    .hasStatus(404);
            assertThat(call(stranger, HttpMethod.POST, mailing + "/actions", SEND))
                    .hasStatus(404);
        }
        assertThat(petitions.updates().mailings(petition, 10))
                .extracting(Mailing::state)
                .containsExactly(MailingState.DRAFT);
    }

    @Test
    void leavesTheMailingsOfOtherOrganisationsAndPetitionsAlone() {
        Mailing foreign = petitions.updates().draft(Audience.of(petition, "another"), "News", "They listen.");
        PetitionId elsewhere = Site.open(petitions, "Light the way home");
        Mailing other = petitions.updates().draft(Audience.of(elsewhere, "acme"), "News", "They listen.");

        assertThat(call(HttpMethod.GET, mailings, ""))
                .bodyJson()
                .extractingPath("mailings")
                .asArray()
                .isEmpty();
        for (Mailing each : new Mailing[] {foreign, other}) {
            assertThat(call(HttpMethod.GET, mailings + "/" + each.id(), "")).hasStatus(404);
            assertThat(call(HttpMethod.POST, mailings + "/" + each.id() + "/actions", SEND))
                    .hasStatus(404);
        }
    }
}
