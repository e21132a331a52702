package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Verification;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.tally.Tally;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Actor CLERK = Actor.staff("7");
    private static final Map<String, VerificationOutcome> ROLL = Map.of(
            "Ada Example", VerificationOutcome.VERIFIED,
            "Bob Example", VerificationOutcome.NOT_ENTITLED,
            "Cy Example", VerificationOutcome.AMBIGUOUS);

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());
    private final AtomicInteger asked = new AtomicInteger();
    private final Register register = signer -> {
        asked.incrementAndGet();
        return ROLL.getOrDefault(Objects.requireNonNull(signer.name()).value(), VerificationOutcome.NOT_FOUND);
    };

    @Test
    void isNotedBesideTheSignatureAndChangesNoCount() {
        SignatureId ada = site.confirmed(petition, "Ada Example", "ada@example.org");
        SignatureId bob = site.confirmed(petition, "Bob Example", "bob@example.org");

        Signature known = site.petitions.moderation().verify(petition, ada, register, CLERK);
        Signature unknown = site.petitions.moderation().verify(petition, bob, register, CLERK);

        assertThat(known.verification())
                .isEqualTo(new Verification(VerificationOutcome.VERIFIED, site.clock.instant()));
        assertThat(known.assurance()).isEqualTo(Assurance.REGISTER);
        assertThat(unknown.assurance()).as("the mailbox is still theirs").isEqualTo(Assurance.EMAIL);
        assertThat(unknown.state()).isEqualTo(SignatureState.CONFIRMED);
        Tally tally = site.petitions.progress(petition).tally();
        assertThat(tally.counted()).isEqualTo(2);
        assertThat(tally.byAssurance()).containsOnly(Map.entry(Assurance.EMAIL, 1L), Map.entry(Assurance.REGISTER, 1L));
    }

    @Test
    void isAnotherMatterThanConfirming() {
        SignatureId ada = site.pending(petition, "Ada Example", "ada@example.org");

        Signature verified = site.petitions.moderation().verify(petition, ada, register, CLERK);

        assertThat(verified.state()).isEqualTo(SignatureState.PENDING);
        assertThat(site.counted(petition)).isZero();
    }

    @Test
    void asksAboutEverybodyOnceEvenAfterAFailure() {
        for (String name : new String[] {"Ada", "Bob", "Cy", "Dee"}) {
            site.confirmed(petition, name + " Example", name + "@example.org");
        }
        Register failing = signer -> {
            if (asked.get() == 2) {
                throw new IllegalStateException("the register is closed for lunch");
            }
            return register.check(signer);
        };

        assertThatThrownBy(() -> site.petitions.moderation().verifyAll(petition, failing, CLERK))
                .hasMessageContaining("lunch");
        Map<VerificationOutcome, Long> found = site.petitions.moderation().verifyAll(petition, register, CLERK);

        assertThat(found)
                .containsOnly(
                        Map.entry(VerificationOutcome.AMBIGUOUS, 1L), Map.entry(VerificationOutcome.NOT_FOUND, 1L));
        assertThat(asked).hasValue(4);
        assertThat(site.petitions.moderation().verifyAll(petition, register, CLERK))
                .isEmpty();
    }

    @Test
    void isInTheHistoryWithWhoHadItAsked() {
        SignatureId ada = site.confirmed(petition, "Ada Example", "ada@example.org");
        site.petitions.moderation().verify(petition, ada, register, CLERK);

        try (Stream<HistoryEntry> history = site.petitions.reader().history(petition)) {
            assertThat(history).last().satisfies(entry -> {
                assertThat(entry.cause()).isEqualTo("register-verified");
                assertThat(entry.by()).isEqualTo(CLERK);
                assertThat(entry.from()).isEqualTo(entry.to());
                assertThat(entry.assuredBefore()).isEqualTo(Assurance.EMAIL);
                assertThat(entry.assured()).isEqualTo(Assurance.REGISTER);
            });
        }
        assertThat(site.petitions.reader().tallyAt(petition, site.clock.instant()))
                .isEqualTo(site.petitions.progress(petition).tally());
    }

    @Test
    void needsASignature() {
        SignatureId missing = new SignatureId(new UUID(0, 1));

        assertThatThrownBy(() -> site.petitions.moderation().verify(petition, missing, register, CLERK))
                .isInstanceOf(NoSuchSignatureException.class);
    }
}
