package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Challenge} promises. Extend it to test yours. */
public abstract class ChallengeContract {
    /** What the honest visitor's browser calls itself. */
    protected static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));
    private static final PetitionId ANOTHER = new PetitionId(new UUID(0, 2));
    private static final Identities IDENTITIES =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());

    private @Nullable Challenge fresh;

    /** For extensions. */
    protected ChallengeContract() {}

    /** {@return a challenge that nobody has answered yet; called once for each test} */
    protected abstract Challenge newChallenge();

    /**
     * What the page of an honest visitor sends.
     *
     * @param petition what the visitor is about to sign
     * @param browser what the visitor's browser calls itself
     * @param at when the visitor got the page
     * @return a right answer, another one each time
     */
    protected abstract String answer(PetitionId petition, String browser, Instant at);

    /** {@return how long an answer is good} */
    protected abstract Duration lifetime();

    @BeforeEach
    final void begin() {
        fresh = newChallenge();
    }

    private boolean passes(@Nullable String answer, PetitionId petition, String browser, Instant at) {
        EmailAddress email = new EmailAddress("ada@example.org");
        PersonName name = new PersonName("Ada Example");
        Country country = Country.of("GB");
        Attempt attempt = new Attempt(
                petition,
                new Signer(name, email, country, null, null),
                new Statement("", PublicName.FULL, List.of(), Map.of()),
                SigningContext.builder()
                        .ip("192.0.2.7")
                        .userAgent(browser)
                        .challengeAnswer(answer)
                        .build(),
                IDENTITIES.candidates(email, name, country, null).get(0),
                at);
        return Objects.requireNonNull(fresh).isPassed(attempt);
    }

    private String answer() {
        return answer(PETITION, BROWSER, START);
    }

    @Test
    final void isPassedByTheRightAnswer() {
        assertThat(passes(answer(), PETITION, BROWSER, START.plusSeconds(30))).isTrue();
        assertThat(passes(answer(), PETITION, BROWSER, START.plusSeconds(30)))
                .as("somebody else with an answer of their own")
                .isTrue();
    }

    @Test
    final void isPassedOnceByEachAnswer() {
        String answer = answer();
        passes(answer, PETITION, BROWSER, START.plusSeconds(30));

        assertThat(passes(answer, PETITION, BROWSER, START.plusSeconds(31))).isFalse();
    }

    @Test
    final void isPassedOnceByAnAnswerThatComesManyTimesAtOnce() throws Exception {
        String answer = answer();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> one = () -> passes(answer, PETITION, BROWSER, START.plusSeconds(30));
            int passed = 0;
            for (Future<Boolean> each : threads.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                passed += each.get() ? 1 : 0;
            }
            assertThat(passed).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    final void isNotPassedLate() {
        String answer = answer();

        assertThat(passes(answer, PETITION, BROWSER, START.plus(lifetime()).plusSeconds(1)))
                .isFalse();
    }

    @Test
    final void isNotPassedByWhatAnotherVisitorAnswered() {
        String answer = answer();

        assertThat(passes(answer, PETITION, "Mozilla/5.0 Safari/18.6", START.plusSeconds(30)))
                .isFalse();
        assertThat(passes(answer, PETITION, BROWSER, START.plusSeconds(31)))
                .as("and its owner can still use it")
                .isTrue();
    }

    @Test
    final void isNotPassedByWhatWasAnsweredForAnotherPetition() {
        assertThat(passes(answer(), ANOTHER, BROWSER, START.plusSeconds(30))).isFalse();
    }

    @Test
    final void isNotPassedWithoutAnAnswer() {
        assertThat(passes(null, PETITION, BROWSER, START)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "true", "null", "{}", "e30=", "\u0000", "'; drop table x; --", "a\ud800"})
    final void isNotPassedByAnythingElse(String garbage) {
        assertThat(passes(garbage, PETITION, BROWSER, START)).isFalse();
        assertThat(passes(garbage.repeat(2_000), PETITION, BROWSER, START)).isFalse();
    }
}
