package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The snippet of {@code docs/mail.md}. */
class MailPageTest {
    @Test
    void sendsWithinABudget() {
        Keyring keyring = Keyring.random();
        Queue<String> outbox = new ConcurrentLinkedQueue<>();
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());
        Map<MailKind, String> links = Map.of(MailKind.CONFIRM, "https://example.org/confirm");

        Mailer mailer = mail -> outbox.add(mail.to().value() + ": " + links.get(mail.kind()) + "#" + mail.token());
        MailBudget budget = new MailBudget(Window.of(30, 1_800), Window.of(1_000, 600), counter);
        Petitions petitions =
                Petitions.builder(keyring).mailer(mailer).mailBudget(budget).build();

        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        petitions.maintenance().deliverEvents();
        petitions.close();

        assertThat(outbox).singleElement().asString().startsWith("ada@example.org: https://example.org/confirm#");
    }
}
