package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A creator writes to supporters, a moderator reads it, it is sent, and somebody stops it. */
class MailingsTest {
    private final RunningSite site = RunningSite.get();
    private final HttpVisitor creator = new HttpVisitor(site, "192.0.2.71");
    private final HttpVisitor moderator = new HttpVisitor(site, "192.0.2.72");
    private PetitionId petition = site.viral();
    private String page = "";

    @BeforeEach
    void open() throws Exception {
        creator.logIn("creator", "creator");
        moderator.logIn("moderator", "moderator");
        petition = site.open("Written about");
        site.bean(Owners.class).put(petition, "creator");
        page = "/creator/" + petition + "/mailings";
    }

    private void agree(String name, String email) {
        SignatureRequest request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country("GB")
                .consent(new Consent(Audience.UPDATES, SiteProperties.ORGANISATION, "2026-11"))
                .build();
        site.petitions()
                .sign(
                        petition,
                        request,
                        SigningContext.builder().channel(Channel.PARTNER).build());
    }

    private HttpVisitor.Answer post(HttpVisitor visitor, String form, String path, Map<String, String> fields)
            throws Exception {
        Map<String, String> body = new LinkedHashMap<>(visitor.get(form).hidden());
        body.putAll(fields);
        return visitor.post(path, body);
    }

    private Mailing latest() {
        return site.petitions().updates().mailings(petition, 1).get(0);
    }

    private Mailing handedIn(String subject) throws Exception {
        post(creator, page, page, Map.of("subject", subject, "text", "The council listens."));
        post(creator, page, page + "/" + latest().id() + "/send", Map.of());
        return latest();
    }

    @Test
    void anUpdateGoesToThoseWhoAgreedOnceAModeratorHasReadIt() throws Exception {
        agree("Wilma Brook", "wilma.brook@example.org");
        site.signed(petition, "Silent Brook", "silent.brook@example.org");
        Mailing mailing = handedIn("The first answer");
        assertThat(mailing.state()).isEqualTo(MailingState.IN_MODERATION);
        assertThat(creator.get(page).body()).contains("The first answer", "with the moderators");

        assertThat(moderator.get("/desk").body()).contains("Updates to read");
        assertThat(moderator.get("/desk/mailings").body()).contains("The first answer", "The council listens.");
        post(
                moderator,
                "/desk/mailings",
                "/desk/mailings/" + mailing.id() + "/approve",
                Map.of("subject", mailing.subject(), "text", mailing.text()));
        site.petitions().maintenance().sendMailings();

        List<MimeMessage> mails = site.mailsTo("wilma.brook@example.org").stream()
                .filter(mail -> subject(mail).equals("The first answer"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(site.mailsTo("silent.brook@example.org"))
                .noneMatch(mail -> subject(mail).equals("The first answer"));
        assertThat(creator.get(page).body()).contains("1 sent");

        String stop = mails.get(0).getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        assertThat(stop).startsWith(site.address() + "/stop-updates?organisation=");
        HttpVisitor provider = new HttpVisitor(site, "192.0.2.73");
        String path = stop.substring(site.address().length());
        assertThat(provider.get(path).body()).contains("Stop the news");
        assertThat(provider.post(path, Map.of("List-Unsubscribe", "One-Click")).body())
                .contains("We send no more news");
        try (Stream<Signature> signatures = site.petitions().reader().signatures(petition)) {
            assertThat(signatures.flatMap(each -> each.statement().standingConsents().stream()))
                    .isEmpty();
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aCreatorStopsAnUpdateChangesItAndHandsItInAgain() throws Exception {
        Mailing mailing = handedIn("Too early");
        site.petitions().updates().approve(mailing.id(), mailing.subject(), mailing.text(), Actor.staff("7"));
        String own = page + "/" + mailing.id();
        assertThat(creator.get(page).body()).contains("Stop sending");

        post(creator, page, own + "/stop", Map.of());
        assertThat(latest().state()).isEqualTo(MailingState.STOPPED);
        post(creator, page, own, Map.of("subject", "In time", "text", "The council has listened."));
        post(creator, page, own + "/send", Map.of());

        assertThat(latest().subject()).isEqualTo("In time");
        assertThat(latest().state()).as("a changed text is read again").isEqualTo(MailingState.IN_MODERATION);
    }

    @Test
    void aModeratorSendsNoTextThatTheCreatorHasPutInPlaceOfTheOneOnTheDesk() throws Exception {
        Mailing read = handedIn("We listen");
        site.petitions().updates().edit(read.id(), "Buy my book", "It is cheap.");

        post(
                moderator,
                "/desk/mailings",
                "/desk/mailings/" + read.id() + "/approve",
                Map.of("subject", read.subject(), "text", read.text()));

        assertThat(latest().state()).isEqualTo(MailingState.IN_MODERATION);
        assertThat(moderator.get("/desk/mailings").body()).contains("Buy my book");
        post(
                moderator,
                "/desk/mailings",
                "/desk/mailings/" + read.id() + "/reject",
                Map.of("subject", read.subject(), "text", read.text(), "why", "Too long"));
        assertThat(latest().state()).as("mended meanwhile").isEqualTo(MailingState.IN_MODERATION);
    }

    @Test
    void aCreatorReadsWhyAnUpdateIsNotAccepted() throws Exception {
        Mailing mailing = handedIn("Buy my book");
        post(
                moderator,
                "/desk/mailings",
                "/desk/mailings/" + mailing.id() + "/reject",
                Map.of("subject", mailing.subject(), "text", mailing.text(), "why", "No advertising, please"));

        assertThat(creator.get(page).body()).contains("not accepted", "No advertising, please");
    }

    @Test
    void anUpdateWithoutASubjectIsNotSavedAndTheCreatorIsTold() throws Exception {
        post(creator, page, page, Map.of("subject", " ", "text", "The council listens."));

        assertThat(creator.get(page).body()).contains("A subject and a text are needed");
        assertThat(site.petitions().updates().mailings(petition, 1)).isEmpty();
    }

    @Test
    void theUpdatesOfOthersAreNotThere() throws Exception {
        Mailing mailing = handedIn("Ours");
        PetitionId foreign = site.open("Somebody else's");

        assertThat(creator.get("/creator/" + foreign + "/mailings").status()).isEqualTo(404);
        assertThat(post(creator, page, "/creator/" + site.viral() + "/mailings/" + mailing.id() + "/send", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
