package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A site as tests need it: a clock to move, mail to read, events to look at. */
final class Site {
    static final Content FOOTBRIDGE = Content.titled("Repair the footbridge")
            .summary("It has been closed since spring.")
            .creator("Friends of the River Path")
            .addressee("Town Council")
            .tag("#footbridge")
            .build();
    static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    final List<Mail> mails = new CopyOnWriteArrayList<>();
    final List<PetitionEvent> events = new CopyOnWriteArrayList<>();
    final PetitionStore store = StoreUnderTest.empty(clock);
    final Petitions petitions;

    Site() {
        this(builder -> builder);
    }

    Site(UnaryOperator<PetitionsBuilder> customiser) {
        petitions = customiser
                .apply(Petitions.builder(KEYRING)
                        .clock(clock)
                        .store(store)
                        .fraudPolicy(FraudPolicy.NONE)
                        .executor(Runnable::run)
                        .mailer(mails::add)
                        .listener(events::add))
                .build();
    }

    PetitionId open(Policy policy) {
        PetitionId id = petitions.create(FOOTBRIDGE, policy).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    SigningResult sign(PetitionId petition, String name, String email) {
        return petitions.sign(petition, SignatureRequest.of(name, email, "GB"));
    }

    SigningResult sign(PetitionId petition, SignatureRequest request) {
        return petitions.sign(petition, request, SigningContext.UNKNOWN);
    }

    /** Signs and gives the id of the signature that waits for confirmation. */
    SignatureId pending(PetitionId petition, String name, String email) {
        SigningResult result = sign(petition, name, email);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    /** Signs and confirms by the link of the mail. */
    SignatureId confirmed(PetitionId petition, String name, String email) {
        SignatureId signature = pending(petition, name, email);
        assertThat(petitions.confirm(token(MailKind.CONFIRM, signature)))
                .isInstanceOf(ConfirmationResult.Counted.class);
        return signature;
    }

    String token(MailKind kind, SignatureId signature) {
        return new ArrayList<>(mails)
                .stream()
                        .filter(mail -> mail.kind() == kind && mail.signature().equals(signature))
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> new AssertionError("No " + kind + " mail for " + signature))
                        .token();
    }

    long counted(PetitionId petition) {
        return petitions.progress(petition).tally().counted();
    }

    <E extends PetitionEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
