package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.check.RelatedChecks;
import io.github.petitionkit.fraud.check.VelocityCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SigningResult;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void holdsADoubtfulAttemptThatHasNotPassedTheHostsChallenge(boolean passed, boolean held) {
        runner.withBean(Challenge.class, () -> attempt -> passed)
                .withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("doubt", 25, "", "")))
                .run(context -> assertThat(second(context.getBean(Petitions.class)) instanceof SigningResult.Held)
                        .isEqualTo(held));
    }
}
