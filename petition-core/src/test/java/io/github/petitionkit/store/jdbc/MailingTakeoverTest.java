package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node hangs in the middle of a batch for longer than its lease, and another one goes on. */
@Tag("thorough")
class MailingTakeoverTest {
    private static final int PEOPLE = 900;
    private static final int BATCH = 200;
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Map<String, Integer> received = new ConcurrentHashMap<>();

    private Petitions site(JdbcPetitionStore store, UpdateMailer mailer) {
        return Petitions.builder(KEYRING)
                .store(store)
                .clock(clock)
                .fraudPolicy(FraudPolicy.NONE)
                .updateMailer(mailer)
                .build();
    }

    private MailResult receive(String address) {
        received.merge(address, 1, Integer::sum);
        return MailResult.SENT;
    }

    @Test
    void missesNobodyAndDoublesAtMostTheBatchInFlight() {
        AtomicInteger sent = new AtomicInteger();
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore here =
                        JdbcPetitionStore.builder(database.pool()).clock(clock).build();
                JdbcPetitionStore there =
                        JdbcPetitionStore.builder(database.pool()).clock(clock).build();
                Petitions second = site(there, mail -> receive(mail.to().value()));
                Petitions first = site(here, mail -> {
                    if (sent.incrementAndGet() == 2 * BATCH + BATCH / 2) {
                        clock.move(Duration.ofMinutes(1));
                        second.maintenance().sendMailings();
                    }
                    return receive(mail.to().value());
                })) {
            List<PetitionId> both = List.of(open(second), open(second));
            signAll(second, both);
            MailingId mailing = second.updates()
                    .draft(Audience.of(both, "council"), "News", "They listen.")
                    .id();
            second.updates().send(mailing);

            first.maintenance().sendMailings();

            assertThat(received).hasSize(PEOPLE);
            assertThat(received.values()).allMatch(times -> times <= 2);
            assertThat(received.values().stream().filter(times -> times == 2)).hasSizeLessThanOrEqualTo(BATCH);
            assertThat(second.updates().find(mailing).orElseThrow().state()).isEqualTo(MailingState.SENT);
            assertThat(SchemaTest.texts(database.pool(), "select mailbox from petitionkit_mailing_recipient"))
                    .isEmpty();
        }
    }

    private static PetitionId open(Petitions petitions) {
        Content content = Content.titled("Hear us")
                .creator("A Creator")
                .addressee("The Addressee")
                .build();
        Policy policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId id = petitions.create(content, policy).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    private static void signAll(Petitions petitions, List<PetitionId> both) {
        List<CompletionStage<SigningResult>> signing = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            SignatureRequest request = SignatureRequest.builder()
                    .name("Ada Example")
                    .email("ada@site" + person + ".example")
                    .country("GB")
                    .consent(new Consent("updates", "council", "v1"))
                    .build();
            Stream<PetitionId> signed = person % 3 == 0 ? both.stream() : Stream.of(both.get(person % 2));
            signed.forEach(petition -> signing.add(petitions.async().sign(petition, request, SigningContext.UNKNOWN)));
        }
        signing.forEach(each -> each.toCompletableFuture().join());
    }
}
