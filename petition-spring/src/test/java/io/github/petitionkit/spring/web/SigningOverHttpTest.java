package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SigningOverHttpTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    @Test
    void countsWhoSignsAndConfirms() {
        PetitionId id = Site.open(petitions, "Repair the footbridge");

        assertThat(sign(id, "Ada Example", "ada@example.org", Site.BROWSER))
                .hasStatus(202)
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isStrictlyEqualTo("{\"acknowledgement\": \"check-your-mail\", \"violations\": []}");
        assertThat(petitions.progress(id).tally().counted()).isZero();

        String token = inbox.tokenOf("ada@example.org");
        assertThat(post("/api/confirmations", Site.token(token)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"acknowledgement\": \"thank-you\", \"violations\": []}");
        assertThat(post("/api/confirmations", Site.token(token))).hasStatusOk();
        assertThat(petitions.progress(id).tally().counted()).isOne();
    }

    @Test
    void answersTheSameToNewAndHeldAndThoseWhoHaveSigned() {
        PetitionId id = Site.open(petitions, "Repair the weir");
        MvcTestResult fresh = sign(id, "Ada Example", "ada@example.org", Site.BROWSER);
        MvcTestResult again = sign(id, "Ada Example", "Ada+again@example.org", Site.BROWSER);
        MvcTestResult held = sign(id, "Bo Example", "bo@example.org", "curl/8.0");
        post("/api/confirmations", Site.token(inbox.tokenOf("ada@example.org")));
        MvcTestResult afterwards = sign(id, "Ada Example", "ada@example.org", Site.BROWSER);

        assertThat(states(id))
                .containsExactlyInAnyOrder(
                        SignatureState.CONFIRMED,
                        SignatureState.LAPSED,
                        SignatureState.PENDING,
                        SignatureState.PENDING);
        for (MvcTestResult other : List.of(again, held, afterwards)) {
            assertThat(other).hasStatus(fresh.getResponse().getStatus());
            assertThat(other.getResponse().getContentAsByteArray())
                    .isEqualTo(fresh.getResponse().getContentAsByteArray());
            assertThat(headers(other)).isEqualTo(headers(fresh));
        }
    }

    @Test
    void changesNothingWhenALinkIsOpened() {
        PetitionId id = Site.open(petitions, "Repair the lock");
        sign(id, "Cy Example", "cy@example.org", Site.BROWSER);
        String token = inbox.tokenOf("cy@example.org");

        for (String path : List.of("/api/confirmations", "/api/withdrawals")) {
            assertThat(mvc.get().uri(path).queryParam("token", token))
                    .hasStatus(405)
                    .hasHeader("Allow", "POST")
                    .hasContentType("application/problem+json");
        }
        assertThat(states(id)).containsExactly(SignatureState.PENDING);
    }

    @Test
    void takesNoTokenFromTheAddress() {
        PetitionId id = Site.open(petitions, "Repair the sluice");
        sign(id, "Di Example", "di@example.org", Site.BROWSER);

        assertThat(mvc.post()
                        .uri("/api/confirmations")
                        .queryParam("token", inbox.tokenOf("di@example.org"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("token");
        assertThat(states(id)).containsExactly(SignatureState.PENDING);
    }

    @Test
    void saysWhatIsWrongInTheVisitorsLanguage() {
        PetitionId id = Site.open(petitions, "Repair the dam");

        assertThat(mvc.post()
                        .uri("/api/petitions/{id}/signatures", id)
                        .header("Accept-Language", "de-CH, en;q=0.5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Site.signer("", "nobody")))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:petitionkit:problem:invalid", "status": 422,
                         "violations": [
                           {"path": "email", "code": "valid-email"},
                           {"path": "name", "code": "not-blank", "message": "Bitte ausfüllen"}]}""");
        assertThat(states(id)).isEmpty();
    }

    @Test
    void tellsWhyAPetitionCannotBeSigned() {
        PetitionId draft = Site.draft(petitions, "Not yet", Site.POLICY);

        assertThat(sign(draft, "Ada Example", "ada@example.org", Site.BROWSER))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:petitionkit:problem:not-eligible",
                         "violations": [{"path": "", "code": "petitionkit.not-open"}]}""");
    }

    @Test
    void doesWhatWasDoneOnceOnlyOnceAndAnswersTheSame() {
        PetitionId id = Site.open(petitions, "Repair the mill");
        String key = "\"0b7a9f3e-2f0a-4b52-9a0c-6d1f0e6c7a11\"";
        MvcTestResult first = sign(id, key, Site.signer("Flo Example", "flo@example.org"));
        int mails = inbox.size();

        MvcTestResult again = sign(id, key, Site.signer("Flo Example", "flo@example.org"));

        assertThat(again).hasStatus(202);
        assertThat(again.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(inbox.size()).isEqualTo(mails);
        assertThat(states(id)).hasSize(1);
    }

    @Test
    void refusesAKeyThatCameWithSomethingElse() {
        PetitionId id = Site.open(petitions, "Repair the wheel");
        String key = "0b7a9f3e-2f0a-4b52-9a0c-6d1f0e6c7a12";
        sign(id, key, Site.signer("Gil Example", "gil@example.org"));

        assertThat(sign(id, key, Site.signer("Hal Example", "hal@example.org")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:petitionkit:problem:key-reused");
        assertThat(sign(id, "short", Site.signer("Hal Example", "hal@example.org")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("Idempotency-Key");
        assertThat(states(id)).hasSize(1);
    }

    @Test
    void takesSponsorsByInvitation() {
        Policy sponsored = Site.POLICY.toBuilder().sponsors(1, 20).build();
        PetitionId id = Site.draft(petitions, "Repair the pump", sponsored);
        petitions.submit(id);
        String invitation = petitions.links().sponsorInvitation(id, Duration.ofDays(7));

        assertThat(sign(id, "Ina Example", "ina@example.org", Site.BROWSER)).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/api/petitions/{id}/signatures", id)
                        .header("User-Agent", Site.BROWSER)
                        .header("Petition-Invitation", invitation)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Site.signer("Ina Example", "ina@example.org")))
                .hasStatus(202);
        assertThat(states(id)).containsExactly(SignatureState.PENDING);
    }

    @Test
    void withdrawsByLink() {
        PetitionId id = Site.open(petitions, "Repair the culvert");
        sign(id, "Ed Example", "ed@example.org", Site.BROWSER);
        post("/api/confirmations", Site.token(inbox.tokenOf("ed@example.org")));
        Signature signature = signatures(id).get(0);
        String token = petitions
                .links()
                .withdrawal(id, signature.id(), new EmailAddress("ed@example.org"), Duration.ofDays(7));

        assertThat(post("/api/withdrawals", Site.token(token))).hasStatus(204);
        assertThat(post("/api/withdrawals", Site.token(token))).hasStatus(204);
        assertThat(states(id)).containsExactly(SignatureState.WITHDRAWN);
        assertThat(post("/api/confirmations", Site.token(inbox.tokenOf("ed@example.org"))))
                .hasStatus(409);
    }

    @Test
    void refusesWhatIsNoLinkOfOurs() {
        for (String path : List.of("/api/confirmations", "/api/withdrawals")) {
            assertThat(post(path, Site.token("nonsense")))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("type")
                    .isEqualTo("urn:petitionkit:problem:not-our-link");
        }
    }

    private MvcTestResult sign(PetitionId id, String name, String email, String userAgent) {
        return mvc.post()
                .uri("/api/petitions/{id}/signatures", id)
                .header("User-Agent", userAgent)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Site.signer(name, email))
                .exchange();
    }

    private MvcTestResult sign(PetitionId id, String idempotencyKey, String json) {
        return mvc.post()
                .uri("/api/petitions/{id}/signatures", id)
                .header("User-Agent", Site.BROWSER)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private List<SignatureState> states(PetitionId id) {
        return signatures(id).stream().map(Signature::state).toList();
    }

    private List<Signature> signatures(PetitionId id) {
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            return signatures.toList();
        }
    }

    private static List<String> headers(MvcTestResult result) {
        return result.getResponse().getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + result.getResponse().getHeaders(name))
                .toList();
    }
}
