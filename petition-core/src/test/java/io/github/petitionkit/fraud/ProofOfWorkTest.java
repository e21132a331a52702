package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.check.Attempts;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTest extends ChallengeContract {
    private static final Keyring KEYS =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final Attempts attempts = new Attempts();
    private final ProofOfWork proof = with(KEYS);

    @Override
    protected Challenge newChallenge() {
        return proof;
    }

    @Override
    protected String answer(PetitionId petition, String browser, Instant at) {
        String json = proof.issue(petition, browser, at);
        return answer(json, solve(json));
    }

    @Override
    protected Duration lifetime() {
        return Duration.ofMinutes(20);
    }

    private static ProofOfWork with(Keyring keyring) {
        return new ProofOfWork(
                keyring, new InMemoryVelocityCounter(1_000, new Random(1)), new Random(2), 500, Duration.ofMinutes(20));
    }

    private static PetitionId petition(int number) {
        return new PetitionId(new UUID(0, number));
    }

    private String issued() {
        return proof.issue(petition(1), BROWSER, Attempts.START);
    }

    private static String member(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** As a browser counts. */
    private static int solve(String json) {
        try {
            for (int number = 0; number <= Integer.parseInt(member(json, "maxnumber")); number++) {
                byte[] text = (member(json, "salt") + number).getBytes(StandardCharsets.UTF_8);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
                if (HexFormat.of().formatHex(hash).equals(member(json, "challenge"))) {
                    return number;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("No number fits");
    }

    private static String answer(String json, int number) {
        String text =
                "{\"algorithm\":\"SHA-256\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(member(json, "challenge"), number, member(json, "salt"), member(json, "signature"));
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean passes(String answer) {
        attempts.context.userAgent(BROWSER).challengeAnswer(answer);
        return proof.isPassed(attempts.attempt());
    }

    @Test
    void isNotPassedByAGuess() {
        String json = issued();

        assertThat(passes(answer(json, solve(json) == 7 ? 8 : 7))).isFalse();
        assertThat(passes(answer(json, solve(json))))
                .as("a wrong answer uses nothing up")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1199, true", "1200, true", "1201, false"})
    void isGoodForItsTime(int seconds, boolean passed) {
        String json = issued();
        attempts.pass(Duration.ofSeconds(seconds));

        assertThat(passes(answer(json, solve(json)))).isEqualTo(passed);
    }

    @Test
    void isSignedByTheHost() {
        String json = with(Keyring.of("k1", "another secret of thirty-two bytes!!".getBytes(StandardCharsets.UTF_8)))
                .issue(petition(1), BROWSER, Attempts.START);

        assertThat(passes(answer(json, solve(json)))).isFalse();
    }

    @Test
    void isKnownAgainAfterTheKeyWasRotated() {
        String json = issued();
        attempts.context.userAgent(BROWSER).challengeAnswer(answer(json, solve(json)));
        Keyring rotated = KEYS.rotatedTo("k2", "another secret of thirty-two bytes!!".getBytes(StandardCharsets.UTF_8));

        assertThat(with(rotated).isPassed(attempts.attempt())).isTrue();
    }

    @Test
    void takesNoDigitOfTheNumberForOneOfTheSalt() {
        String json = issued();
        int number = solve(json);
        String spliced = member(json, "salt").replaceAll("&$", "");
        String text =
                "{\"algorithm\":\"SHA-256\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(member(json, "challenge"), number, spliced, member(json, "signature"));

        assertThat(passes(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private String changed(String json, String part, String other) {
        String text = new String(Base64.getDecoder().decode(answer(json, solve(json))), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return Base64.getEncoder().encodeToString(text.replace(part, other).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isPassedByAllPartsOfItsAnswerAlone() {
        String json = issued();
        String number = "\"number\":" + solve(json);

        assertThat(passes(changed(json, "SHA-256", "SHA-1"))).isFalse();
        assertThat(passes(changed(json, number, "\"number\":\"" + solve(json) + "\"")))
                .isFalse();
        assertThat(passes(changed(json, number, "\"number\":"))).isFalse();
        assertThat(passes(changed(json, number, "\"number\":501"))).isFalse();
        assertThat(passes(changed(json, "\"salt\":\"", "\"salt\":\"0"))).isFalse();
        assertThat(passes(changed(json, member(json, "signature"), "no hexadecimal")))
                .isFalse();
        assertThat(passes(changed(json, member(json, "signature"), ""))).isFalse();
        assertThat(passes(answer(json, solve(json)))).isTrue();
    }

    @Test
    void survivesWhateverAPageSends() {
        HostileTexts.all().forEach(text -> assertThat(passes(text)).isFalse());
        HostileTexts.all()
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .forEach(text -> assertThat(passes(text)).isFalse());
        attempts.context.challengeAnswer(null);
        assertThat(proof.isPassed(attempts.attempt())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000_001})
    void countsToSomethingThatBrowsersCanCountTo(int maxNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProofOfWork(
                        KEYS,
                        new InMemoryVelocityCounter(1_000, new Random(1)),
                        new Random(1),
                        maxNumber,
                        Duration.ofMinutes(20)))
                .withMessageContaining("1 to 10,000,000");
    }

    private static FraudPolicy noticing(int weight) {
        return new FraudPolicy("v1", List.of(attempt -> List.of(new Signal("doubt", weight, "", ""))), 60, 101);
    }

    @ParameterizedTest
    @CsvSource({"29, false, ACCEPT", "30, true, ACCEPT", "30, false, HOLD", "59, true, ACCEPT", "60, true, HOLD"})
    void standsBetweenAcceptingAndHolding(int weight, boolean passed, Verdict verdict) {
        FraudPolicy policy = noticing(weight).challengedBy("v2", 30, attempt -> passed);

        assertThat(policy.assess(attempts.attempt()).verdict()).isEqualTo(verdict);
        assertThat(noticing(weight).assess(attempts.attempt()).verdict())
                .as("without a challenge")
                .isEqualTo(weight >= 60 ? Verdict.HOLD : Verdict.ACCEPT);
    }

    @Test
    void saysToModeratorsThatItWasNotPassed() {
        Assessment assessment =
                noticing(30).challengedBy("v2", 30, attempt -> false).assess(attempts.attempt());

        assertThat(assessment.signals()).extracting(Signal::code).containsExactly("doubt", "challenge-not-passed");
        assertThat(assessment.score()).isEqualTo(30);
    }

    @Test
    void weighsReplacesAndLeavesOutSignalsByTheirCodes() {
        attempts.email = "lkjhgf.asdfgh@example.org";
        FraudPolicy standard = FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)));
        String code = "keyboard-mash-address";

        assertThat(codes(standard)).containsExactly(code);
        assertThat(standard.weigh("v2", code, 70).assess(attempts.attempt()))
                .extracting(Assessment::policyVersion, Assessment::score, Assessment::verdict)
                .containsExactly("v2", 70, Verdict.HOLD);
        assertThat(codes(standard.without("v2", code))).containsExactly("name-mismatch");
        assertThat(codes(standard.replace("v2", code, attempt -> List.of(new Signal("mine", 90, "", "")))))
                .containsExactly("mine", "name-mismatch");
        assertThat(codes(standard.without("v2", "no-such-code"))).containsExactly(code);
        assertThatIllegalArgumentException().isThrownBy(() -> standard.weigh("v2", code, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> noticing(1).challengedBy("v2", 102, attempt -> true));
    }

    private List<String> codes(FraudPolicy policy) {
        return policy.assess(attempts.attempt()).signals().stream()
                .map(Signal::code)
                .toList();
    }

    @Test
    void expiresAtAnInstantThatTheChallengeNames() {
        assertThat(member(issued(), "salt"))
                .contains("?expires=" + Attempts.START.plusSeconds(1_200).getEpochSecond() + "&");
    }
}
