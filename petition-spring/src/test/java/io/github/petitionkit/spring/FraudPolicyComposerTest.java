package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.check.RelatedChecks;
import io.github.petitionkit.fraud.check.VelocityCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
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
import io.github.petitionkit.signature.result.SigningResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** How lists, a preset and the host's checks go together. */
class FraudPolicyComposerTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ValidationAutoConfiguration.class, PetitionAutoConfiguration.class));

    /** The second of two attempts, where one an hour is in order. */
    private static SigningResult second(Petitions petitions) {
        PetitionId id = Scene.open(petitions);
        petitions.sign(id, Scene.request(1), Scene.browser(1));
        return petitions.sign(id, Scene.request(2), Scene.browser(2));
    }

    private static FraudCheck oneAnHour() {
        return RelatedChecks.of(VelocityCheck.of(
                Trait.DOMAIN, 90, new InMemoryVelocityCounter(1_000, new Random(1)), Window.of(1, 3_600)));
    }

    @Test
    void blocksWhereNothingElseIsChecked() {
        AccessLists lists = new AccessLists(
                IpList.NONE, Set.of(), DomainList.of(List.of("example.org")), Set.of(), IpList.NONE, DomainList.NONE);
        runner.withPropertyValues("petitionkit.fraud.policy=none")
                .withBean(AccessLists.class, () -> lists)
                .run(context ->
                        assertThat(second(context.getBean(Petitions.class))).isInstanceOf(SigningResult.Held.class));
    }

    @ParameterizedTest
    @CsvSource({"signer, false", "creator, true"})
    void sparesThoseWhomTheListsLetThroughEveryRateInTheRolesThatAreSet(String role, boolean held) {
        AccessLists lists = AccessLists.EMPTY.allowing(List.of(), List.of("example.org"));
        runner.withPropertyValues("petitionkit.fraud.spared-by-domain=" + role)
                .withBean(AccessLists.class, () -> lists)
                .withBean(FraudCheck.class, FraudPolicyComposerTest::oneAnHour)
                .run(context -> assertThat(second(context.getBean(Petitions.class)) instanceof SigningResult.Held)
                        .isEqualTo(held));
    }

    private static List<String> codes(FraudPolicy policy, String name, String email) {
        Keyring keyring = Keyring.random();
        PersonName person = new PersonName(name);
        EmailAddress address = new EmailAddress(email);
        Country country = Country.of("GB");
        Identities identities = new Identities(keyring, EmailCanonicaliser.standard(), PostalCodes.bundled());
        Attempt attempt = new Attempt(
                new PetitionId(new UUID(0, 1)),
                new Signer(person, address, country, null, null),
                new Statement("", PublicName.FULL, List.of(), Map.of()),
                Scene.browser(1),
                identities.candidates(address, person, country, null).get(0),
                Instant.EPOCH);
        return policy.assess(attempt).signals().stream()
                .map(signal -> signal.code() + " " + signal.weight())
                .toList();
    }

    @Test
    void leavesOutWeighsAndReplacesSignalsByProperty(@TempDir Path folder) throws IOException {
        Path domains = Files.writeString(folder.resolve("domains.txt"), "acme-throw.example\n");
        FraudCheck mine = attempt -> List.of(new Signal("mine", 7, "", ""));
        runner.withBean("myCheck", FraudCheck.class, () -> mine)
                .withPropertyValues(
                        "petitionkit.fraud.without=name-mismatch,unrelated-address",
                        "petitionkit.fraud.weigh.disposable-domain=33",
                        "petitionkit.fraud.replace.keyboard-mash=myCheck",
                        "petitionkit.fraud.disposable-domains=" + domains,
                        "petitionkit.fraud.hold-at=70",
                        "petitionkit.fraud.refuse-at=90")
                .run(context -> {
                    FraudPolicy policy = context.getBean(FraudPolicy.class);
                    assertThat(policy.holdAt()).isEqualTo(70);
                    assertThat(policy.refuseAt()).isEqualTo(90);
                    assertThat(codes(policy, "Asdfgh Example", "someone.other@acme-throw.example"))
                            .containsExactly("disposable-domain 33", "mine 7");
                    assertThat(codes(policy, "Ada Example", "ada@mailinator.com"))
                            .containsExactly("mine 7");
                });
    }

    @Test
    void saysWhichPropertyIsWrong() {
        runner.withPropertyValues("petitionkit.fraud.replace.keyboard-mash=nothing")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("nothing"));
        runner.withPropertyValues("petitionkit.fraud.disposable-domains=/no/such/file")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("petitionkit.fraud.disposable-domains names /no/such/file"));
        runner.withPropertyValues("petitionkit.fraud.limits.fastest-click=5s")
                .run(context ->
                        assertThat(context.getStartupFailure()).hasStackTraceContaining("give 0 <= click <= form"));
        runner.withPropertyValues("petitionkit.fraud.weigh.disposable-domain=101")
                .run(context -> assertThat(context.getStartupFailure()).isNotNull());
    }

    @Test
    void takesTheLimitsOfItsChecksFromProperties() {
        runner.withPropertyValues(
                        "petitionkit.fraud.limits.fastest-form=10m", "petitionkit.fraud.limits.fastest-click=5m")
                .withPropertyValues("petitionkit.fraud.weigh.form-too-fast=80")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    SigningContext soon = SigningContext.builder()
                            .userAgent("Mozilla/5.0 Firefox/140.0")
                            .formServedAt(Instant.now().minusSeconds(200))
                            .build();
                    assertThat(petitions.sign(Scene.open(petitions), Scene.request(1), soon))
                            .isInstanceOf(SigningResult.Held.class);
                });
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void holdsADoubtfulAttemptThatHasNotPassedTheHostsChallenge(boolean passed, boolean held) {
        runner.withBean(Challenge.class, () -> attempt -> passed)
                .withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("doubt", 25, "", "")))
                .run(context -> assertThat(second(context.getBean(Petitions.class)) instanceof SigningResult.Held)
                        .isEqualTo(held));
    }
}
