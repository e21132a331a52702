package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final SigningContext KEYED = keyed("0c2d7a52-6d4a-4a37");
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();

    private final Site site = new Site();

    private static SigningContext keyed(String key) {
        return SigningContext.builder().idempotencyKey(key).build();
    }

    private static SignatureRequest.Builder ada() {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB")
                .postalCode("SW1A 1AA")
                .consent(new Consent("updates", "acme", "v1"))
                .answers(Answers.of(Map.of("job", "baker")));
    }

    @Test
    void givesTheFirstResultWhenAnAttemptIsRepeated() {
        PetitionId petition = site.open(AT_ONCE);
        SigningResult first = site.petitions.sign(petition, ada().build(), KEYED);
        site.confirmed(site.open(Policy.builder().build()), "Zoe Example", "zoe@example.org");
        site.sign(petition, "Zoe Example", "zoe@example.org");
        int mails = site.mails.size();

        SigningResult second = site.petitions.sign(petition, ada().build(), KEYED);

        assertThat(first).isInstanceOf(SigningResult.Confirmed.class);
        assertThat(second).isEqualTo(first);
        assertThat(site.counted(petition)).isEqualTo(2);
        assertThat(site.mails).hasSize(mails);
    }

    @Test
    void sendsOneMailForAnAttemptThatIsRepeated() {
        PetitionId petition = site.open(Policy.builder().build());

        SigningResult first = site.petitions.sign(petition, ada().build(), KEYED);
        SigningResult second = site.petitions.sign(petition, ada().build(), KEYED);

        assertThat(first).isInstanceOf(SigningResult.ConfirmationNeeded.class).isEqualTo(second);
        assertThat(site.mails).hasSize(1);
        assertThat(site.mails.get(0).kind()).isEqualTo(MailKind.CONFIRM);
    }

    @Test
    void givesWhoIsSignedAlreadyTheSameAnswerAgain() {
        PetitionId petition = site.open(AT_ONCE);
        site.petitions.sign(petition, ada().build(), KEYED);
        SigningContext another = keyed("another-key-0123456789");

        SigningResult first = site.petitions.sign(petition, ada().build(), another);

        assertThat(first).isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(site.petitions.sign(petition, ada().build(), another)).isEqualTo(first);
    }

    @Test
    void doesNotCountARepetitionAsAnotherAttemptInTheFraudChecks() {
        AtomicInteger attempts = new AtomicInteger();
        FraudCheck check = attempt -> attempts.getAndIncrement() == 0
                ? List.of(new Signal("first", 60, "the first attempt", "sign later"))
                : List.of(new Signal("repeated", 100, "one attempt more", "sign once"));
        Site checked = new Site(builder -> builder.fraudPolicy(new FraudPolicy("counting", List.of(check), 50, 100)));
        PetitionId petition = checked.open(AT_ONCE);

        SigningResult first = checked.petitions.sign(petition, ada().build(), KEYED);

        assertThat(first).isInstanceOf(SigningResult.Held.class);
        assertThat(checked.petitions.sign(petition, ada().build(), KEYED)).isEqualTo(first);
        assertThat(attempts).hasValue(1);
    }

    static Stream<SignatureRequest> others() {
        return Stream.of(
                ada().name("Eve Example").build(),
                ada().email("eve@example.org").build(),
                ada().country("FR").build(),
                ada().postalCode(null).build(),
                ada().region("E14000530").build(),
                ada().reason("because").build(),
                ada().consent(new Consent("news", "acme", "v1")).build(),
                ada().answers(Answers.of(Map.of("job", "smith"))).build(),
                ada().nationality("FR").build(),
                ada().publicName(PublicName.INITIALS).build(),
                ada().publicName(PublicName.ANONYMOUS).build(),
                SignatureRequest.builder().build());
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesAKeyThatCameWithAnotherRequest(SignatureRequest other) {
        PetitionId petition = site.open(AT_ONCE);
        site.petitions.sign(petition, ada().build(), KEYED);

        assertThatThrownBy(() -> site.petitions.sign(petition, other, KEYED))
                .isInstanceOf(IdempotencyKeyReusedException.class)
                .hasMessageContaining("make a new key");
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void knowsAKeyOnEachPetitionByItself() {
        site.petitions.sign(site.open(AT_ONCE), ada().build(), KEYED);

        assertThat(site.petitions.sign(
                        site.open(AT_ONCE), ada().name("Eve Example").build(), KEYED))
                .isInstanceOf(SigningResult.Confirmed.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void forgetsAKeyAfterADay(int millis, boolean known) {
        PetitionId petition = site.open(AT_ONCE);
        SigningResult first = site.petitions.sign(petition, ada().build(), KEYED);
        site.clock.move(Duration.ofHours(24).plusMillis(millis));

        SigningResult again = site.petitions.sign(petition, ada().build(), KEYED);

        assertThat(again.equals(first)).isEqualTo(known);
        assertThat(again instanceof SigningResult.AlreadySigned).isNotEqualTo(known);
    }

    @Test
    void remembersNothingOfWhatWasNotStored() {
        PetitionId petition = site.open(AT_ONCE);

        assertThat(site.petitions.sign(petition, ada().email("no address").build(), KEYED))
                .isInstanceOf(SigningResult.Invalid.class);
        assertThat(site.petitions.sign(petition, ada().build(), KEYED)).isInstanceOf(SigningResult.Confirmed.class);
    }

    @Test
    void writesOnceWhenManyRepeatAnAttemptAtOnce() throws Exception {
        PetitionId petition = site.open(AT_ONCE);
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            Callable<SigningResult> attempt = () -> site.petitions.sign(petition, ada().build(), KEYED);
            List<SigningResult> results = new ArrayList<>();
            for (Future<SigningResult> result : callers.invokeAll(Collections.nCopies(64, attempt))) {
                results.add(result.get());
            }

            assertThat(new HashSet<>(results)).hasSize(1).first().isInstanceOf(SigningResult.Confirmed.class);
        } finally {
            callers.shutdown();
        }
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void keepsTheKeyOutOfTheSignature() {
        PetitionId petition = site.open(AT_ONCE);

        SigningResult result = site.petitions.sign(petition, ada().build(), KEYED);

        assertThat(site.petitions
                        .reader()
                        .signature(petition, ((SigningResult.Confirmed) result).signature())
                        .orElseThrow()
                        .context())
                .isEqualTo(SigningContext.UNKNOWN);
    }

    @Test
    void keepsFirstResultsOutOfABatch() {
        SigningContext context = SigningContext.builder()
                .channel(Channel.PAPER)
                .idempotencyKey("0c2d7a52-6d4a-4a37")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions.imports().signAll(site.open(AT_ONCE), List.of(), context))
                .withMessageContaining("leave the idempotency key out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short", "with a space in it", "with-an-ümlaut-in-it", "line\nbreak-in-the-key"})
    void refusesAMalformedKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> keyed(key)).withMessageContaining("make a random UUID");
        assertThatIllegalArgumentException().isThrownBy(() -> keyed("x".repeat(256)));
        assertThat(keyed("x".repeat(255)).idempotencyKey()).hasSize(255);
    }
}
