package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.store.InMemoryPetitionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What docs/testing.md shows, at work. */
class TestingPageTest {
    private static PetitionId open(Petitions petitions) {
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
        return petition;
    }

    @Test
    void aLinkIsTooOldWithoutWaiting() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
        InstantSource clock = now::get;
        Queue<Mail> inbox = new ArrayDeque<>();
        Petitions petitions = Petitions.builder(Keyring.random())
                .clock(clock)
                .store(new InMemoryPetitionStore(clock))
                .executor(Runnable::run)
                .mailer(inbox::add)
                .build();
        PetitionId petition = open(petitions);

        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        now.set(now.get().plus(Duration.ofDays(8)));
        ConfirmationResult late = petitions.confirm(inbox.remove().token());

        assertThat(late).isInstanceOf(ConfirmationResult.Expired.class);
    }

    @Test
    void whatCouldNotBeSentIsSentLater() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
        Queue<Mail> inbox = new ArrayDeque<>();

        AtomicBoolean down = new AtomicBoolean(true);
        Mailer mailer = mail -> {
            if (down.get()) {
                throw new IllegalStateException("The mail server does not answer");
            }
            inbox.add(mail);
        };

        Petitions petitions = Petitions.builder(Keyring.random())
                .clock(now::get)
                .store(new InMemoryPetitionStore(now::get))
                .executor(Runnable::run)
                .mailer(mailer)
                .build();
        petitions.sign(open(petitions), SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        assertThat(inbox).isEmpty();

        down.set(false);
        now.set(now.get().plus(Duration.ofSeconds(1)));
        petitions.maintenance().deliverEvents();

        assertThat(inbox).hasSize(1);
    }
}
