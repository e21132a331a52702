package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FraudPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Identities IDENTITIES =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());

    private static Attempt attempt(SigningContext.Builder context) {
        PersonName name = new PersonName("Ada Example");
        EmailAddress email = new EmailAddress("ada@example.org");
        Country country = Country.of("GB");
        return new Attempt(
                new PetitionId(new UUID(0, 1)),
                new Signer(name, email, country, null, null),
                Statement.EMPTY,
                context.build(),
                IDENTITIES.candidates(email, name, country, null).get(0),
                NOW);
    }

    private static SigningContext.Builder browser() {
        return SigningContext.builder().userAgent(BROWSER);
    }

    private static FraudCheck noticing(int... weights) {
        List<Signal> signals = Arrays.stream(weights)
                .mapToObj(weight -> new Signal("weight-" + weight, weight, "evidence", "remedy"))
                .toList();
        return attempt -> signals;
    }

    @ParameterizedTest
    @CsvSource({"49, ACCEPT", "50, HOLD", "79, HOLD", "80, REFUSE", "100, REFUSE"})
    void holdsAndRefusesFromItsBordersOn(int weight, Verdict verdict) {
        FraudPolicy policy = new FraudPolicy("v1", List.of(noticing(weight)), 50, 80);

        assertThat(policy.assess(attempt(browser())))
                .isEqualTo(new Assessment(
                        "v1", List.of(new Signal("weight-" + weight, weight, "evidence", "remedy")), weight, verdict));
    }

    @Test
    void combinesWeightsAsChancesHeaviestFirst() {
        FraudPolicy policy = new FraudPolicy("v1", List.of(noticing(20), noticing(30, 50)), 101, 101);

        Assessment assessment = policy.assess(attempt(browser()));

        assertThat(assessment.score()).isEqualTo(72);
        assertThat(assessment.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(assessment.signals()).extracting(Signal::weight).containsExactly(50, 30, 20);
    }

    @Test
    void takesOneMoreCheckUnderANewName() {
        FraudPolicy policy = FraudPolicy.standard().with("acme-1", noticing(60));

        assertThat(policy.assess(attempt(browser())))
                .extracting(Assessment::policyVersion, Assessment::verdict)
                .containsExactly("acme-1", Verdict.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "50, 49", "50, 102"})
    void refusesBordersThatMakeNoSense(int holdAt, int refuseAt) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FraudPolicy("v1", List.of(), holdAt, refuseAt))
                .withMessageContaining("1 <= hold <= refuse <= 101");
    }

    @Test
    void refusesWeightsAndChallengesThatMakeNoSense() {
        FraudPolicy policy = new FraudPolicy("v1", List.of(noticing(60)), 50, 80);

        for (int weight : new int[] {-1, 0, 101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.weigh("v2", "weight-60", weight))
                    .withMessageContaining("from 1 to 100, not " + weight);
        }
        for (int score : new int[] {0, 102}) {
            assertThatIllegalArgumentException().isThrownBy(() -> policy.challengedBy("v2", score, attempt -> true));
        }
        assertThat(policy.weigh("v2", "weight-60", 1).assess(attempt(browser())).score())
                .isOne();
        assertThat(policy.weigh("v2", "weight-60", 100)
                        .assess(attempt(browser()))
                        .score())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "101, 101", "1, 101"})
    void takesBordersUpToNever(int holdAt, int refuseAt) {
        assertThat(new FraudPolicy("v1", List.of(), holdAt, refuseAt).refuseAt())
                .isEqualTo(refuseAt);
    }

    @Test
    void noticesAFilledTrap() {
        assertThat(codes(browser().trap("x"))).containsExactly("trap-field");
        assertThat(codes(browser().trap(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 25", "999, 25", "1000, 20", "1999, 20", "-5000, 20"})
    void weighsAFormMoreThatCameBackBeforeAnybodyCouldHaveFoundTheButton(long millis, int weight) {
        SigningContext.Builder context = browser().formServedAt(NOW.minus(Duration.ofMillis(millis)));

        Assessment assessment = FraudPolicy.standard().assess(attempt(context));

        assertThat(assessment.signals()).extracting(Signal::weight).containsExactly(weight);
        assertThat(assessment.verdict()).isEqualTo(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({"1999, true", "2000, false", "-5000, true"})
    void noticesAFormThatCameBackFasterThanAPersonCanFillItIn(long millis, boolean noticed) {
        SigningContext.Builder context = browser().formServedAt(NOW.minus(Duration.ofMillis(millis)));

        assertThat(codes(context)).isEqualTo(noticed ? List.of("form-too-fast") : List.of());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void noticesThatNoBrowserIsNamed(@Nullable String agent) {
        assertThat(codes(SigningContext.builder().userAgent(agent))).containsExactly("no-user-agent");
        assertThat(codes(SigningContext.builder().userAgent(agent).channel(Channel.PAPER)))
                .as("paper has none to name")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl/8.0", "Python-requests/2.0", "HeadlessChrome/120"})
    void noticesAProgram(String agent) {
        assertThat(codes(SigningContext.builder().userAgent(agent))).containsExactly("scripted-user-agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huawei/1.0/0HuaweiU1300/B123 Browser/Obigo-Browser/Q05A Java/HWJa/1.0 Profile/MIDP-2.0",
                "RiverPath/2.1 okhttp/4.12.0",
                "Lynx/2.9.0 libwww-FM/2.14",
            })
    void takesNoOldTelephoneNorApplicationForAProgramBecauseOfWhatItIsMadeOf(String agent) {
        assertThat(codes(SigningContext.builder().userAgent(agent))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void refusesASignalOfNoOrTooMuchWeight(int weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal("code", weight, "evidence", "remedy"))
                .withMessageContaining("give 1 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> new Signal(" ", 1, "evidence", "remedy"));
    }

    private static List<String> codes(SigningContext.Builder context) {
        return FraudPolicy.standard().assess(attempt(context)).signals().stream()
                .map(Signal::code)
                .toList();
    }
}
