package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A creator signs the own petition as such over HTTP, and finds its sponsors with the link that comes by mail. */
@WebTest
class OwnSignatureTest {
    private static final Policy SPONSORED =
            Site.POLICY.toBuilder().creatorConfirms().sponsors(1, 4).build();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private MockMvcRequestBuilder signing(PetitionId petition, String email) {
        return mvc.post()
                .uri("/api/petitions/{petition}/creators", petition)
                .header(HttpHeaders.USER_AGENT, Site.BROWSER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Site.signer("Ada Example", email));
    }

    private MvcTestResult sign(String account, PetitionId petition, String email) {
        return signing(petition, email)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(account, "secret"))
                .exchange();
    }

    private PetitionId draft() {
        return Site.draft(petitions, "Repair the footbridge", SPONSORED);
    }

    private List<Signature> signatures(PetitionId petition) {
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            return signatures.toList();
        }
    }

    private Mail invitation(PetitionId petition) {
        petitions.maintenance().deliverEvents();
        return inbox.mails()
                .filter(mail ->
                        mail.kind() == MailKind.INVITATION && mail.petition().equals(petition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordsTheCreatorOfADraftAndMailsTheLinkThatItsSponsorsSignWith() {
        PetitionId petition = draft();
        assertThat(sign("creator-3", petition, "ada.creator@example.org"))
                .hasStatus(202)
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isStrictlyEqualTo("{\"acknowledgement\": \"check-your-mail\", \"violations\": []}");
        assertThat(signatures(petition))
                .singleElement()
                .satisfies(signature -> assertThat(signature.context().role()).isEqualTo(SignerRole.CREATOR));

        petitions.submit(petition);
        petitions.confirm(inbox.tokenOf("ada.creator@example.org"));
        Mail invitation = invitation(petition);
        assertThat(invitation.to().value()).isEqualTo("ada.creator@example.org");

        mvc.post()
                .uri("/api/petitions/{petition}/signatures", petition)
                .header(HttpHeaders.USER_AGENT, Site.BROWSER)
                .header("Petition-Invitation", invitation.token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(Site.signer("Bo Example", "bo.sponsor@example.org"))
                .exchange();
        petitions.confirm(inbox.tokenOf("bo.sponsor@example.org"));
        assertThat(petitions.progress(petition).state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void answersTheSameToACreatorWhoHasSignedAlready() {
        PetitionId petition = draft();
        sign("creator-3", petition, "di@example.org");
        petitions.confirm(inbox.tokenOf("di@example.org"));

        assertThat(sign("creator-3", petition, "di@example.org"))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"acknowledgement\": \"check-your-mail\", \"violations\": []}");
        assertThat(petitions.find(petition).orElseThrow().creators()).hasSize(1);
    }

    @Test
    void takesNoInvitationForTheRole() {
        PetitionId petition = draft();
        signing(petition, "cy@example.org")
                .header("Petition-Invitation", "forged")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("creator-3", "secret"))
                .exchange();

        assertThat(signatures(petition))
                .singleElement()
                .satisfies(signature -> assertThat(signature.context().role()).isEqualTo(SignerRole.CREATOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "staff-7"})
    void tellsOthersOfNoPetition(String stranger) {
        PetitionId petition = draft();

        assertThat(sign(stranger, petition, "mallory@example.org")).hasStatus(404);
        assertThat(signatures(petition)).isEmpty();
    }

    @Test
    void asksWhoIsThere() {
        PetitionId petition = draft();

        assertThat(signing(petition, "mallory@example.org").exchange()).hasStatus(401);
        assertThat(signatures(petition)).isEmpty();
    }

    @Test
    void knowsNoPetitionThatDoesNotExist() {
        assertThat(sign("creator-3", PetitionId.of(Site.NOBODY), "ada@example.org"))
                .hasStatus(404);
    }

    @Test
    void saysWhatToCorrect() {
        assertThat(sign("creator-3", draft(), "nowhere"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("email");
    }
}
