package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Updates;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of {@code docs/mailings.md}, and its list of states. */
class MailingsPageTest {
    private static final Pattern STATE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    @Test
    void mailsAnUpdateToThoseWhoHaveAgreed() {
        Keyring keyring = Keyring.random();
        Queue<String> outbox = new ConcurrentLinkedQueue<>();

        UpdateMailer mailer = mail -> {
            outbox.add(mail.to().value() + ": " + mail.subject());
            return MailResult.SENT;
        };
        Petitions petitions = Petitions.builder(keyring).updateMailer(mailer).build();

        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name("Ada Example")
                        .email("ada@example.org")
                        .country("GB")
                        .consent(new Consent("updates", "friends-of-the-river", "2026-01"))
                        .build());
        petitions.sign(petition, SignatureRequest.of("Otto Example", "otto@example.org", "GB"));

        Updates updates = petitions.updates();
        Audience audience = Audience.of(petition, "friends-of-the-river");
        Mailing draft = updates.draft(audience, "A first answer", "The council will look at the footbridge on Monday.");
        MailingResult result = updates.send(draft.id());
        petitions.maintenance().sendMailings();

        assertThat(result.mailing().state()).isEqualTo(MailingState.SENDING);
        petitions.close();
        assertThat(outbox).containsExactly("ada@example.org: A first answer");
    }

    @Test
    void correctsAndRemovesNewsThatWasWrong() {
        Petitions petitions = Petitions.builder(Keyring.random()).build();
        Updates updates = petitions.updates();
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().build())
                .orElseThrow()
                .id();

        Instant posted = updates.post(petition, "They say yes", "They repair the footbridge.")
                .updates()
                .get(0)
                .at();
        updates.correct(petition, posted, "They say perhaps", "They will look at the footbridge.", Actor.CREATOR);
        updates.remove(petition, posted, Actor.staff("7"));

        assertThat(petitions.find(petition).orElseThrow().updates()).isEmpty();
        assertThat(petitions.find(petition).orElseThrow().amendments()).hasSize(2);
    }

    @Test
    void listsTheStates() {
        assertThat(STATE.matcher(Documentation.page("docs/mailings.md"))
                        .results()
                        .map((MatchResult row) -> row.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(MailingState.values()).map(Enum::name).toList());
    }
}
