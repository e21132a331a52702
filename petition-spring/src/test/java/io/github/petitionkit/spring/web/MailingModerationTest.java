package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.PetitionId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Moderators decide on mailings over HTTP. */
@WebTest
@TestPropertySource(
        properties = {
            "petitionkit.mailings.moderated=true",
            "petitionkit.mailings.per-week=1",
            "petitionkit.jobs.mailings=-"
        })
@Tag("thorough")
class MailingModerationTest {
    private static final RequestPostProcessor MODERATOR =
            SecurityMockMvcRequestPostProcessors.httpBasic("staff-7", "secret");

    private static final String APPROVE =
            "{\"action\": \"approve\", \"read\": {\"subject\": \"%s\", \"text\": \"They listen.\"}}";

    private static final String REJECT =
            "{\"action\": \"reject\", \"reason\": {\"code\": \"advertising\"}, \"read\": {\"subject\": \"%s\", \"text\": \"They listen.\"}}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private Mailing waiting(PetitionId petition, String subject) {
        Mailing draft = petitions.updates().draft(Audience.of(petition, "acme"), subject, "They listen.");
        return petitions.updates().send(draft.id()).mailing();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/api/moderation/mailings" + path).with(MODERATOR).exchange();
    }

    private MvcTestResult decide(Mailing mailing, String decision) {
        return mvc.post()
                .uri("/api/moderation/mailings/" + mailing.id() + "/decisions")
                .with(MODERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(decision)
                .exchange();
    }

    @Test
    void approvesRejectsAndStops() {
        PetitionId petition = Site.open(petitions, "Repair the footbridge");
        Mailing first = waiting(petition, "A first answer");
        Mailing second = waiting(petition, "Buy my book");

        assertThat(get(""))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("mailings[*].subject")
                .asArray()
                .containsExactly("A first answer", "Buy my book");
        assertThat(get("/" + first.id())).bodyJson().extractingPath("state").isEqualTo("in-moderation");
        assertThat(decide(second, "{\"action\": \"reject\"}")).hasStatus(422);
        assertThat(decide(first, "{\"action\": \"approve\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("read");
        assertThat(decide(first, APPROVE.formatted("A first answer")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"changed\", \"mailing\": {\"state\": \"sending\"}}");
        assertThat(decide(second, APPROVE.formatted("Buy my book")))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"too-many\", \"next\": \"2026-03-10T09:00:00Z\"}");
        assertThat(decide(second, REJECT.formatted("Buy my book"))).hasStatusOk();
        assertThat(decide(first, "{\"action\": \"stop\"}"))
                .bodyJson()
                .extractingPath("mailing.state")
                .isEqualTo("stopped");
        assertThat(decide(second, "{\"action\": \"stop\"}")).hasStatus(409);
        assertThat(get("/" + Site.NOBODY)).hasStatus(404);
        assertThat(get("/x")).hasStatus(400);
    }

    @Test
    void sendsAPreviewToWhoeverAModeratorNames() {
        PetitionId petition = Site.open(petitions, "Repair the footbridge");
        Mailing mailing = petitions.updates().draft(Audience.of(petition, "acme"), "A first answer", "They listen.");

        assertThat(preview(mailing, "{\"to\": \"proofs@example.org\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("sent");
        assertThat(get("/" + mailing.id())).bodyJson().extractingPath("state").isEqualTo("draft");
        assertThat(preview(mailing, "{\"to\": \"nobody\"}")).hasStatus(400);
        assertThat(preview(mailing, "{}")).hasStatus(400);
        assertThat(mvc.post()
                        .uri("/api/moderation/mailings/" + mailing.id() + "/previews")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\": \"proofs@example.org\"}"))
                .hasStatus(401);
    }

    private MvcTestResult preview(Mailing mailing, String reader) {
        return mvc.post()
                .uri("/api/moderation/mailings/" + mailing.id() + "/previews")
                .with(MODERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(reader)
                .exchange();
    }

    @Test
    void sendsNoTextThatItsCreatorHasPutInPlaceOfTheOneThatWasRead() {
        Mailing read = waiting(Site.open(petitions, "Repair the footbridge"), "A first answer");
        petitions.updates().edit(read.id(), "Buy my book", "They listen.");

        assertThat(decide(read, APPROVE.formatted("A first answer")))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"edited\", \"mailing\": {\"subject\": \"Buy my book\", \"state\": \"in-moderation\"}}");
        assertThat(decide(read, "{\"action\": \"reject\", \"reason\": {\"code\": \"advertising\"}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("read");
        assertThat(decide(read, REJECT.formatted("A first answer")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("edited");
        assertThat(decide(read, REJECT.formatted("Buy my book"))).hasStatusOk();
    }
}
