package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Disowning, consents and regions over HTTP. */
@WebTest
@Tag("thorough")
class OwnChoicesTest {
    private static final String UPDATES =
            "\"consents\": [{\"purpose\": \"updates\", \"organisation\": \"acme\", \"wording\": \"v1\"}]";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private PetitionId petition = new PetitionId(new UUID(0, 0));

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri("/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private SignatureId pending(String email) {
        SigningResult result = petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name("Ada Example")
                        .email(email)
                        .country("GB")
                        .postalCode("SW1A 1AA")
                        .build(),
                SigningContext.builder().ip("192.0.2.7").userAgent(Site.BROWSER).build());
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private SignatureId confirmed(String email) {
        SignatureId id = pending(email);
        petitions.confirm(inbox.tokenOf(email));
        return id;
    }

    private Signature find(SignatureId id) {
        return petitions.reader().signature(petition, id).orElseThrow();
    }

    private String own(SignatureId id, String email, String more) {
        return "{\"token\": \"" + ownToken(id, email) + "\", \"signature\": \"" + id + "\"" + more + "}";
    }

    private String ownToken(SignatureId id, String email) {
        return petitions.links().selfService(petition, id, new EmailAddress(email), Duration.ofDays(1));
    }

    private List<String> organisations(SignatureId id) {
        return find(id).statement().standingConsents().stream()
                .map(GivenConsent::consent)
                .map(consent -> consent.organisation())
                .toList();
    }

    @Test
    void disownsAnAttemptAndASignatureThatCountsWithOneAnswer() {
        petition = Site.open(petitions, "Repair the mill");
        SignatureId attempt = pending("ann@example.org");
        SignatureId counted = confirmed("bob@example.org");

        for (String address : List.of("ann@example.org", "bob@example.org", "bob@example.org")) {
            assertThat(post("/disownments", Site.token(inbox.tokenOf(address))))
                    .hasStatus(204)
                    .hasHeader("Cache-Control", "no-store");
        }
        assertThat(find(attempt).state()).isEqualTo(SignatureState.LAPSED);
        assertThat(find(counted).state()).isEqualTo(SignatureState.WITHDRAWN);
        assertThat(petitions.progress(petition).tally().counted()).isZero();
    }

    @Test
    void saysThatALockedSignatureStaysUntilStaffAct() {
        Policy locked = Policy.builder()
                .threshold(Threshold.at("filed", 1))
                .withdrawal(Withdrawal.until("filed"))
                .build();
        petition = Site.draft(petitions, "Repair the tower", locked);
        petitions.open(petition);
        SignatureId counted = confirmed("cleo@example.org");

        assertThat(post("/disownments", Site.token(inbox.tokenOf("cleo@example.org"))))
                .hasStatus(202);
        assertThat(find(counted).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void takesConsentsAtTheConfirmation() {
        petition = Site.open(petitions, "Repair the arch");
        SignatureId id = pending("dan@example.org");

        assertThat(post("/confirmations", "{\"token\": \"" + inbox.tokenOf("dan@example.org") + "\", " + UPDATES + "}"))
                .hasStatusOk();
        assertThat(organisations(id)).containsExactly("acme");
    }

    @Test
    void takesConsentsLaterAndTakesThemBack() {
        petition = Site.open(petitions, "Repair the quay");
        SignatureId id = confirmed("eve@example.org");

        assertThat(post("/own-data/consents", own(id, "eve@example.org", ", " + UPDATES)))
                .hasStatus(204);
        assertThat(organisations(id)).containsExactly("acme");
        String other = "{\"token\": \"" + ownToken(id, "eve@example.org") + "\", \"organisation\": \"other\"}";
        assertThat(post("/own-data/consent-withdrawals", other)).hasStatus(204);
        assertThat(organisations(id)).containsExactly("acme");
        String unsubscribe = inbox.mails()
                .filter(mail -> mail.to().value().equals("eve@example.org"))
                .findFirst()
                .orElseThrow()
                .unsubscribeToken();
        assertThat(post("/own-data/consent-withdrawals", Site.token(unsubscribe)))
                .hasStatus(204);
        assertThat(organisations(id)).isEmpty();
        assertThat(petitions.progress(petition).tally().counted()).isOne();
    }

    @Test
    void takesConsentsOfStandingSignaturesOnly() {
        petition = Site.open(petitions, "Repair the pier");
        SignatureId id = pending("fay@example.org");

        assertThat(post("/own-data/consents", own(id, "fay@example.org", ", " + UPDATES)))
                .hasStatus(409);
    }

    @Test
    void recordsARegionOfThePostalCodeAndNoOther() {
        petition = Site.open(petitions, "Repair the dyke");
        SignatureId id = confirmed("gil@example.org");

        assertThat(post("/own-data/regions", own(id, "gil@example.org", "")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"regions\": [\"north\", \"south\"]}");
        assertThat(post("/own-data/region-choices", own(id, "gil@example.org", ", \"region\": \"east\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("Give one of: north, south");
        for (String region : List.of("south", "north")) {
            assertThat(post("/own-data/region-choices", own(id, "gil@example.org", ", \"region\": \"" + region + "\"")))
                    .hasStatus(204);
            assertThat(String.valueOf(find(id).signer().region())).contains(region);
        }
        petitions.selfService().withdraw(ownToken(id, "gil@example.org"), id);
        assertThat(post("/own-data/region-choices", own(id, "gil@example.org", ", \"region\": \"south\"")))
                .hasStatus(409);
    }

    @Test
    void letsOnlyAModeratorCorrectARegion() {
        petition = Site.open(petitions, "Repair the ford");
        SignatureId id = confirmed("hal@example.org");
        String path = "/moderation/petitions/" + petition + "/signatures/" + id + "/region-corrections";
        String body = "{\"region\": \"east\", \"cause\": \"moved\"}";

        assertThat(post(path, body)).hasStatus(401);
        assertThat(mvc.post()
                        .uri("/api" + path)
                        .headers(headers -> headers.setBasicAuth("staff-7", "secret"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("signer.region")
                .isEqualTo("east");
    }

    @Test
    void staffCorrectAName() {
        petition = Site.open(petitions, "Repair the weir");
        SignatureId id = confirmed("ida@example.org");
        String path = "/moderation/petitions/" + petition + "/signatures/" + id + "/name-corrections";

        assertThat(post(path, "{\"name\": \"Ada Other\", \"cause\": \"misspelt\"}"))
                .hasStatus(401);
        assertThat(correct(path, "Ada Other")).hasStatus(204);
        assertThat(correct(path, "win at https://evil.example"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("name");
        petitions.withdraw(petition, id);
        assertThat(correct(path, "Ada Third")).hasStatus(409);
        assertThat(correct(path.replace(id.toString(), petition.toString()), "Ada Third"))
                .hasStatus(404);
    }

    private MvcTestResult correct(String path, String name) {
        return mvc.post()
                .uri("/api" + path)
                .headers(headers -> headers.setBasicAuth("staff-7", "secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + name + "\", \"cause\": \"misspelt\"}")
                .exchange();
    }

    @Test
    void refusesTokensThatAreNotOurs() {
        petition = Site.open(petitions, "Repair the lane");
        SignatureId id = confirmed("ida@example.org");
        String body = "{\"token\": \"cut off\", \"signature\": \"" + id + "\"";

        assertThat(post("/disownments", Site.token("cut off"))).hasStatus(400);
        assertThat(post("/own-data/consents", body + ", " + UPDATES + "}")).hasStatus(400);
        assertThat(post("/own-data/consent-withdrawals", Site.token("cut off"))).hasStatus(400);
        assertThat(post("/own-data/regions", body + "}")).hasStatus(400);
        assertThat(post("/own-data/region-choices", body + ", \"region\": \"south\"}"))
                .hasStatus(400);
    }

    @Test
    void endsTheMailingsOfOneOrganisationWithOneClickAndAllMailWithoutANarrowerOne() {
        petition = Site.open(petitions, "Repair the dam");
        SignatureId signature = confirmed("uma@example.org");
        EmailAddress uma = new EmailAddress("uma@example.org");
        petitions
                .privacy()
                .giveConsents(
                        petition,
                        signature,
                        List.of(new Consent("updates", "acme", "v1"), new Consent("updates", "partner", "v1")));
        String unsubscribe = inbox.mails()
                .filter(mail -> mail.to().equals(uma))
                .findFirst()
                .orElseThrow()
                .unsubscribeToken();
        String address = "/api/unsubscriptions?token=" + unsubscribe;

        assertThat(mvc.get().uri(address + "&organisation=acme&purpose=updates").exchange())
                .hasStatus(405);
        assertThat(organisations(signature)).containsExactly("acme", "partner");
        for (int time = 0; time < 2; time++) {
            assertThat(oneClick(address + "&organisation=acme&purpose=updates")).hasStatus(204);
            assertThat(organisations(signature)).containsExactly("partner");
        }
        assertThat(petitions.mails().isSuppressed(uma)).isFalse();
        assertThat(oneClick("/api/unsubscriptions?token=cut-off&organisation=acme&purpose=updates"))
                .hasStatus(400);
        petitions.privacy().erase(uma);
        assertThat(oneClick(address + "&organisation=partner&purpose=updates")).hasStatus(204);
        assertThat(petitions.mails().isSuppressed(uma)).isTrue();
    }

    @Test
    void changesNothingWhereAScannerOpensTheLinkAndNothingMoreAtASecondClick() {
        petition = Site.open(petitions, "Repair the sluice");
        confirmed("ivy@example.org");
        EmailAddress ivy = new EmailAddress("ivy@example.org");
        String address = "/api/unsubscriptions?token="
                + inbox.mails()
                        .filter(mail -> mail.to().equals(ivy))
                        .findFirst()
                        .orElseThrow()
                        .unsubscribeToken();

        assertThat(mvc.get().uri(address)).hasStatus(405);
        assertThat(mvc.head().uri(address)).hasStatus(405);
        assertThat(petitions.mails().isSuppressed(ivy)).isFalse();
        assertThat(oneClick(address)).hasStatus(204);
        assertThat(oneClick(address)).hasStatus(204);
        assertThat(petitions.mails().isSuppressed(ivy)).isTrue();
        assertThat(petitions.progress(petition).tally().counted()).isOne();
    }

    @Test
    void allowsMailAgainByTheSameTokenAndByNoOther() {
        petition = Site.open(petitions, "Repair the gauge");
        confirmed("oda@example.org");
        EmailAddress oda = new EmailAddress("oda@example.org");
        String token = inbox.mails()
                .filter(mail -> mail.to().equals(oda))
                .findFirst()
                .orElseThrow()
                .unsubscribeToken();
        assertThat(oneClick("/api/unsubscriptions?token=" + token)).hasStatus(204);

        assertThat(post("/resubscriptions", Site.token(token.substring(1)))).hasStatus(400);
        assertThat(petitions.mails().isSuppressed(oda)).isTrue();
        assertThat(post("/resubscriptions", Site.token(token))).hasStatus(204);
        assertThat(petitions.mails().isSuppressed(oda)).isFalse();
    }

    /** Whoever a mailing is forwarded to has its link, and may send its token wherever it is taken. */
    @Test
    void stopsNoMailButUpdatesByTheLinkOfAForwardedMailing() {
        petition = Site.open(petitions, "Repair the groyne");
        SignatureId signature = confirmed("fay@example.org");
        EmailAddress fay = new EmailAddress("fay@example.org");
        petitions.privacy().giveConsents(petition, signature, List.of(new Consent("updates", "acme", "v1")));
        Mailing mailing = petitions.updates().draft(Audience.of(petition, "acme"), "News", "The groyne stands.");
        petitions.updates().send(mailing.id());
        petitions.maintenance().sendMailings();
        String forwarded = inbox.lastUpdate().stopUpdatesToken();

        for (String path :
                List.of("/own-data", "/own-data/erasures", "/resubscriptions", "/withdrawals", "/disownments")) {
            assertThat(post(path, Site.token(forwarded))).hasStatus(400);
        }
        assertThat(oneClick("/api/unsubscriptions?token=" + forwarded)).hasStatus(400);
        assertThat(organisations(signature)).containsExactly("acme");
        assertThat(oneClick("/api/unsubscriptions?organisation=acme&purpose=updates&token=" + forwarded))
                .hasStatus(204);
        assertThat(organisations(signature)).isEmpty();
        assertThat(petitions.mails().isSuppressed(fay)).isFalse();
    }

    /** As mailbox providers and mail programs post, by bug reports about others' addresses for one click. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, List-Unsubscribe=One-Click, text/html",
        "text/plain, List-Unsubscribe=One-Click, text/plain",
        "application/json, {}, */*",
        "'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n', image/png",
        ", '', "
    })
    void unsubscribesHoweverAProviderPosts(@Nullable String type, String body, @Nullable String accept) {
        petition = Site.open(petitions, "Repair the lock");
        EmailAddress ann = new EmailAddress("ann" + UUID.randomUUID() + "@example.org");
        pending(ann.value());
        String token = inbox.mails()
                .filter(mail -> mail.to().equals(ann))
                .findFirst()
                .orElseThrow()
                .unsubscribeToken();
        HttpHeaders headers = new HttpHeaders();
        Optional.ofNullable(type).ifPresent(value -> headers.set(HttpHeaders.CONTENT_TYPE, value));
        Optional.ofNullable(accept).ifPresent(value -> headers.set(HttpHeaders.ACCEPT, value));

        assertThat(mvc.post()
                        .uri("/api/unsubscriptions?token=" + token)
                        .headers(headers)
                        .content(body))
                .hasStatus(204);
        assertThat(petitions.mails().isSuppressed(ann)).isTrue();
        assertThat(mvc.post()
                        .uri("/api/unsubscriptions?token=cut-off")
                        .headers(headers)
                        .content(body))
                .hasStatus(400);
    }

    private MvcTestResult oneClick(String address) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();
    }
}
