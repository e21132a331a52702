package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.AllowlistRule;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.HeldGroup;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.fraud.Rehearsal;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.SigningResult;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on fraud checks shows of policies, reviews and rehearsals, at work. */
class FraudPageTest {
    private final AtomicReference<AccessLists> current = new AtomicReference<>(AccessLists.EMPTY);
    private final Keyring keyring = Keyring.random();

    private static PetitionId open(Petitions petitions) {
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .tag("#footbridge")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        return petition;
    }

    private static SigningResult sign(Petitions petitions, PetitionId petition, String name) {
        SigningContext context =
                SigningContext.builder().ip("192.0.2.7").userAgent("curl/8.5.0").build();
        return petitions.sign(
                petition, SignatureRequest.of(name + " Example", name + "@school.example", "GB"), context);
    }

    @Test
    void watchesPetitionsDifferently() {
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());

        FraudPolicy standard = FraudPolicy.standard(counter);
        FraudPolicy strict = standard.at("strict-1", 30, 90);
        Petitions watched = Petitions.builder(keyring)
                .fraudPolicies(petition -> petition.content().tags().isEmpty() ? standard : strict)
                .build();

        assertThat(sign(watched, open(watched), "ada"))
                .isInstanceOfSatisfying(
                        SigningResult.Held.class,
                        held -> assertThat(held.assessment().policyVersion()).isEqualTo("strict-1"));
    }

    @Test
    void changesLimitsWhilePeopleSign() {
        VelocityCounter shared = new InMemoryVelocityCounter(1_000_000, new SecureRandom());

        AtomicReference<FraudPolicy> rules = new AtomicReference<>(FraudPolicy.standard(shared));
        Petitions adjustable = Petitions.builder(keyring)
                .fraudPolicies(petition -> rules.get())
                .build();
        PetitionId petition = open(adjustable);
        sign(adjustable, petition, "ada");
        rules.set(FraudPolicy.ukParliament(shared));
        sign(adjustable, petition, "bob");

        try (Stream<Signature> signatures = adjustable.reader().signatures(petition)) {
            assertThat(signatures.map(signature -> signature.assessment().policyVersion()))
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Test
    void reviewsTeachesAndRehearses() {
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId petition = open(petitions);
        List<String> report = new ArrayList<>();
        List<SignatureId> held = new ArrayList<>();
        for (String name : List.of("ada", "bob", "cyd")) {
            held.add(((SigningResult.Held) sign(petitions, petition, name)).signature());
        }

        ReviewReport review =
                petitions.moderation().release(petition, held, Reason.of("school-class"), Actor.staff("7"));
        current.updateAndGet(lists -> AllowlistRule.ALLOW_DOMAIN.addTo(lists, review.decided()));

        assertThat(petitions.progress(petition).tally().counted()).isEqualTo(3);
        assertThat(current.get().allowedDomains().contains("school.example")).isTrue();

        VelocityCounter fresh = new InMemoryVelocityCounter(1_000_000, new SecureRandom());
        Rehearsal rehearsal = petitions.moderation().rehearse(petition, FraudPolicy.ukParliament(fresh));
        report.add("held %d, would hold %d; the first of %d differences: %s"
                .formatted(
                        rehearsal.before().getOrDefault(Verdict.HOLD, 0L),
                        rehearsal.after().getOrDefault(Verdict.HOLD, 0L),
                        rehearsal.differing(),
                        rehearsal.cases().get(0).after().signals()));

        assertThat(report).containsExactly("held 3, would hold 2; the first of 1 differences: []");
    }

    @Test
    void letsAGroupGo() {
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId petition = open(petitions);
        sign(petitions, petition, "ada");
        sign(petitions, petition, "bob");

        HeldGroup largest =
                petitions.moderation().heldGroups(petition, Trait.DOMAIN).get(0);
        ReviewReport group =
                petitions.moderation().releaseGroup(petition, largest, Reason.of("school-class"), Actor.staff("7"));

        assertThat(largest.value()).isEqualTo("school.example");
        assertThat(group.decided()).hasSize(2);
    }

    @Test
    void asksDoubtfulAttemptsForAProofOfWork() {
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());

        ProofOfWork proof = new ProofOfWork(keyring, counter, new SecureRandom(), 100_000, Duration.ofHours(2));
        FraudPolicy policy = FraudPolicy.standard(counter).challengedBy("acme-3", 30, proof);
        Petitions asking = Petitions.builder(keyring).fraudPolicy(policy).build();
        PetitionId petition = open(asking);

        String forThePage = proof.issue(petition, "Firefox", Instant.now());
        SigningContext.Builder context =
                SigningContext.builder().userAgent("Firefox").challengeAnswer("what the page sent back");

        assertThat(forThePage).contains("\"algorithm\":\"SHA-256\"");
        assertThat(asking.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"), context.build()))
                .as("nothing doubtful, no proof needed")
                .isInstanceOf(SigningResult.Confirmed.class);
        assertThat(asking.sign(
                        petition,
                        SignatureRequest.of("Bob Example", "bob@example.org", "GB"),
                        context.userAgent(null).build()))
                .as("no browser, no proof")
                .isInstanceOf(SigningResult.Held.class);
    }

    @Test
    void weighsChecksAnew() {
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());

        FraudPolicy ours =
                FraudPolicy.standard(counter).without("acme-4", "name-mismatch").weigh("acme-4", "form-too-fast", 5);

        assertThat(ours.version()).isEqualTo("acme-4");
    }
}
