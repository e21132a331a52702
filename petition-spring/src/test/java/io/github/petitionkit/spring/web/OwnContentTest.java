package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A creator revises the text of a petition over HTTP. */
@WebTest
class OwnContentTest {
    private static final Policy REVISABLE = Site.POLICY.toBuilder()
            .confirmation(Confirmation.NOT_NEEDED)
            .revisableBelow(2)
            .build();
    private static final String MENDED = """
            {"title": "Mend the footbridge", "summary": "It is closed.", "creator": "Friends of the River Path",
             "addressees": ["Town Council"], "locale": "en"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    private MvcTestResult call(String account, HttpMethod method, PetitionId petition, String body) {
        return mvc.method(method)
                .uri("/api/petitions/{petition}/content", petition)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(account, "secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult revise(PetitionId petition, String body) {
        return call("creator-3", HttpMethod.PUT, petition, body);
    }

    private PetitionId open(Policy policy) {
        PetitionId petition = Site.draft(petitions, "Repair the footbridge", policy);
        petitions.open(petition);
        return petition;
    }

    private void sign(PetitionId petition, String name, String email) {
        petitions.sign(
                petition,
                SignatureRequest.of(name, email, "GB"),
                SigningContext.builder().channel(Channel.PARTNER).build());
    }

    private String title(PetitionId petition) {
        return petitions.find(petition).orElseThrow().content().title();
    }

    @Test
    void readsAndRevisesADraftThatNobodyElseSees() {
        PetitionId draft = Site.draft(petitions, "Repair the footbridge", Site.moderated());
        assertThat(mvc.get().uri("/api/petitions/{petition}", draft)).hasStatus(404);

        assertThat(call("creator-3", HttpMethod.GET, draft, ""))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Repair the footbridge");
        assertThat(revise(draft, MENDED))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Mend the footbridge");

        assertThat(title(draft)).isEqualTo("Mend the footbridge");
        assertThat(petitions.find(draft).orElseThrow().policy()).isEqualTo(Site.moderated());
    }

    @Test
    void revisesAnOpenPetitionBelowTheLimitOfItsPolicyAndNotFromThereOn() {
        PetitionId petition = open(REVISABLE);
        sign(petition, "Ada Example", "ada@example.org");
        assertThat(revise(petition, MENDED)).hasStatusOk();
        assertThat(mvc.get().uri("/api/petitions/{petition}", petition))
                .bodyJson()
                .extractingPath("content.title")
                .isEqualTo("Mend the footbridge");

        sign(petition, "Bo Example", "bo@example.org");
        assertThat(revise(petition, MENDED.replace("Mend", "Remove")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:petitionkit:problem:not-allowed-now");
        assertThat(title(petition)).isEqualTo("Mend the footbridge");
    }

    @Test
    void refusesToReviseWherePoliciesSayNothing() {
        PetitionId petition = open(Site.POLICY);

        assertThat(revise(petition, MENDED)).hasStatus(409);
        assertThat(title(petition)).isEqualTo("Repair the footbridge");
    }

    @Test
    void saysWhatIsWrongWithATextAndChangesNothing() {
        PetitionId petition = open(REVISABLE);

        assertThat(revise(petition, MENDED.replace("Mend the footbridge", "x".repeat(81))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("title");
        assertThat(revise(petition, "{\"summary\": \"It is closed.\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("title");
        assertThat(revise(petition, MENDED.replace("\"locale\"", "\"policy\""))).hasStatus(400);
        assertThat(title(petition)).isEqualTo("Repair the footbridge");
    }

    @Test
    void asksWhoIsThereAndTellsOthersOfNoPetition() {
        PetitionId petition = open(REVISABLE);

        assertThat(mvc.put()
                        .uri("/api/petitions/{petition}/content", petition)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MENDED))
                .hasStatus(401);
        for (String stranger : new String[] {"reader", "staff-7"}) {
            assertThat(call(stranger, HttpMethod.GET, petition, "")).hasStatus(404);
            assertThat(call(stranger, HttpMethod.PUT, petition, MENDED)).hasStatus(404);
        }
        assertThat(revise(PetitionId.of(Site.NOBODY), MENDED)).hasStatus(404);
        assertThat(call("creator-3", HttpMethod.GET, PetitionId.of(Site.NOBODY), ""))
                .hasStatus(404);
        assertThat(title(petition)).isEqualTo("Repair the footbridge");
    }
}
