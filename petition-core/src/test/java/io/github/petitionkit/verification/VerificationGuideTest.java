package io.github.petitionkit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page on verification shows. */
class VerificationGuideTest {
    private final Petitions petitions = Petitions.builder(Keyring.random()).build();

    @Test
    void asksARegisterAboutEverySigner() {
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        petitions.sign(petition, SignatureRequest.of("Bob Example", "bob@example.org", "GB"));
        Set<PersonName> electoralRoll = Set.of(new PersonName("Ada Example"));

        Register register = signer ->
                electoralRoll.contains(signer.name()) ? VerificationOutcome.VERIFIED : VerificationOutcome.NOT_FOUND;
        Map<VerificationOutcome, Long> found =
                petitions.moderation().verifyAll(petition, register, Actor.staff("clerk"));

        assertThat(found).isEqualTo(Map.of(VerificationOutcome.VERIFIED, 1L, VerificationOutcome.NOT_FOUND, 1L));
        assertThat(petitions.progress(petition).tally().counted()).isEqualTo(2);
    }

    @Test
    void projectsARandomSample() {
        long rawCount = 70_000;
        long required = 60_000;

        long size = CaliforniaSampling.STATEWIDE.sampleSize(rawCount);
        Sample sample = Sample.draw(rawCount, (int) size, "4 1 6 6 2 3 5 1 1 4");

        SampleFindings findings = new SampleFindings(rawCount, size, 1_890, 205, 5);
        CaliforniaOutcome outcome = CaliforniaSampling.STATEWIDE.decide(required, List.of(findings));

        assertThat(sample.size()).isEqualTo(2_100);
        assertThat(outcome.decision()).isEqualTo(Decision.FULL_COUNT);
    }

    @Test
    void plansASampleWithoutAStatute() {
        BigDecimal onePercent = new BigDecimal("0.01");

        long size = SampleSize.forMargin(67_000, onePercent, Confidence.PERCENT_95);
        ConfidenceInterval valid = ConfidenceInterval.of(67_000, size, size * 9 / 10, Confidence.PERCENT_95);

        assertThat(size).isEqualTo(8_400);
        assertThat(valid.fewest()).isBetween(59_000L, 60_300L);
    }
}
