package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.AllowlistRule;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Rehearsal;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.TrendingSources;
import io.github.petitionkit.fraud.check.VelocityCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private static final Reason FINE = Reason.of("looked-fine");
    private static final Actor STAFF = Actor.staff("7");
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();

    private final Site site = new Site(builder -> builder.fraudPolicies(petition -> FraudPolicy.standard()
            .at(
                    petition.content().title().startsWith("Strict") ? "strict" : "lenient",
                    petition.content().title().startsWith("Strict") ? 20 : 95,
                    FraudPolicy.NEVER)));
    private final PetitionId petition =
            site.petitions.create(Site.FOOTBRIDGE, AT_ONCE).orElseThrow().id();
    private final Moderation reviews = site.petitions.moderation();

    private PetitionId strict() {
        PetitionId id = site.petitions
                .create(
                        Content.titled("Strict rules for the footbridge")
                                .summary("It has been closed since spring.")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        AT_ONCE)
                .orElseThrow()
                .id();
        site.petitions.open(id);
        return id;
    }

    /** Nobody names a browser, which weighs 30. */
    private List<SignatureId> sign(PetitionId id, int count) {
        List<SignatureId> signed = new ArrayList<>();
        for (int signer = 0; signer < count; signer++) {
            SigningResult result = site.petitions.sign(
                    id,
                    SignatureRequest.of("Signer N" + signer, "signer" + signer + "@school.example", "GB"),
                    SigningContext.builder().ip("192.0.2." + signer % 200).build());
            signed.add(
                    result instanceof SigningResult.Held held
                            ? held.signature()
                            : ((SigningResult.Confirmed) result).signature());
        }
        return signed;
    }

    @Test
    void neverGivesAMailboxTwoSignaturesByHoldingAndReleasingAnInvalidatedOne() {
        PetitionId open = site.open(Policy.builder().build());
        SignatureId first = site.confirmed(open, "Ada Example", "ada@example.org");
        reviews.invalidate(open, first, FINE, STAFF);
        site.confirmed(open, "Ada Example", "ada@example.org");

        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> reviews.hold(open, first, FINE, STAFF));
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> reviews.release(open, first, FINE, STAFF));
        assertThat(reviews.restore(open, first, FINE, STAFF)).isInstanceOf(RestorationResult.SignedAgain.class);
        assertThat(site.counted(open)).isOne();
    }

    @Test
    void releasesNobodyWhoIsNotHeld() {
        PetitionId open = site.open(Policy.builder().build());
        SignatureId pending = site.pending(open, "Ada Example", "ada@example.org");
        SignatureId counted = site.confirmed(open, "Bob Example", "bob@example.org");

        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> reviews.release(open, pending, FINE, STAFF));
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> reviews.release(open, counted, FINE, STAFF));
        assertThat(site.counted(open)).isOne();
    }

    @Test
    void everyPetitionCanHaveItsOwnBorders() {
        site.petitions.open(petition);
        PetitionId strict = strict();
        SignatureId accepted = sign(petition, 1).get(0);
        SignatureId held = sign(strict, 1).get(0);

        assertThat(site.petitions
                        .reader()
                        .signature(petition, accepted)
                        .orElseThrow()
                        .assessment()
                        .policyVersion())
                .isEqualTo("lenient");
        assertThat(site.counted(petition)).isOne();
        assertThat(site.petitions
                        .reader()
                        .signature(strict, held)
                        .orElseThrow()
                        .assessment()
                        .policyVersion())
                .isEqualTo("strict");
        assertThat(site.counted(strict)).isZero();
    }

    @Test
    @Tag("crowd")
    void releaseManyWithAReasonAndLeaveTheOthersAlone() {
        PetitionId strict = strict();
        List<SignatureId> held = sign(strict, 1_200);
        SignatureId nobody = new SignatureId(new UUID(1, 1));
        site.petitions.moderation().invalidate(strict, held.get(0), Reason.of("seen-before"), STAFF);
        List<SignatureId> asked = new ArrayList<>(held);
        asked.add(nobody);
        asked.add(held.get(5));

        ReviewReport review = reviews.release(strict, asked, FINE, STAFF);

        assertThat(review.decided()).hasSize(1_199).allMatch(each -> each.state() == SignatureState.CONFIRMED);
        assertThat(review.left()).containsExactlyInAnyOrder(held.get(0), nobody);
        assertThat(site.counted(strict)).isEqualTo(1_199);
        try (Stream<HistoryEntry> history = site.petitions.reader().history(strict)) {
            assertThat(history.filter(entry -> entry.cause().equals("looked-fine")))
                    .hasSize(1_199)
                    .allMatch(entry -> entry.by().equals(STAFF));
        }
        assertThat(reviews.release(strict, held, FINE, STAFF).decided()).isEmpty();
    }

    @Test
    void invalidateManyHeldOnesOnly() {
        PetitionId strict = strict();
        List<SignatureId> held = sign(strict, 10);
        reviews.release(strict, held.subList(0, 4), FINE, STAFF);

        ReviewReport review = reviews.invalidate(strict, held, Reason.of("one-machine"), STAFF);

        assertThat(review.decided()).hasSize(6).allMatch(each -> each.state() == SignatureState.INVALIDATED);
        assertThat(review.left()).containsExactlyElementsOf(held.subList(0, 4));
        assertThat(site.counted(strict)).isEqualTo(4);
    }

    @Test
    void teachTheListsWhatTheModeratorWants() {
        PetitionId strict = strict();
        ReviewReport review = reviews.release(strict, sign(strict, 3), FINE, STAFF);
        IpAddress neighbour = IpAddress.parse("192.0.2.2").orElseThrow();

        AccessLists addresses = AllowlistRule.ALLOW_IP.addTo(AccessLists.EMPTY, review.decided());
        AccessLists domains = AllowlistRule.ALLOW_DOMAIN.addTo(addresses, review.decided());

        assertThat(addresses.allowedIps().contains(neighbour)).isTrue();
        assertThat(addresses.allowedIps().size()).isEqualTo(3);
        assertThat(addresses.allowedDomains().size()).isZero();
        assertThat(domains.allowedDomains().contains("school.example")).isTrue();
        assertThat(domains.allowedIps().size()).isEqualTo(3);
    }

    @Test
    @Tag("crowd")
    void rehearseAnotherPolicyWithoutChangingAnything() {
        site.petitions.open(petition);
        List<SignatureId> signed = sign(petition, 300);
        FraudPolicy other = new FraudPolicy(
                "candidate-1",
                List.of(VelocityCheck.of(
                        Trait.DOMAIN, 60, new InMemoryVelocityCounter(1_000, new Random(1)), Window.of(100, 3_600))),
                50,
                FraudPolicy.NEVER);
        site.petitions.privacy().erase(new EmailAddress("signer0@school.example"));

        Rehearsal rehearsal = reviews.rehearse(petition, other);

        assertThat(rehearsal.policyVersion()).isEqualTo("candidate-1");
        assertThat(rehearsal.before()).isEqualTo(Map.of(Verdict.ACCEPT, 299L));
        assertThat(rehearsal.after()).isEqualTo(Map.of(Verdict.ACCEPT, 100L, Verdict.HOLD, 199L));
        assertThat(rehearsal.differing()).isEqualTo(199);
        assertThat(rehearsal.erased()).isOne();
        assertThat(rehearsal.cases()).hasSize(Rehearsal.CASES);
        Rehearsal.Case first = rehearsal.cases().get(0);
        assertThat(first.signature()).isEqualTo(signed.get(101));
        assertThat(first.before().policyVersion()).isEqualTo("lenient");
        assertThat(first.after().signals()).extracting("code").containsExactly("velocity-domain");
        assertThat(site.counted(petition)).isEqualTo(300);
    }

    @Test
    void rehearsingThePolicyInUseChangesNoVerdict() {
        site.petitions.open(petition);
        sign(petition, 20);

        Rehearsal rehearsal = reviews.rehearse(petition, FraudPolicy.standard().at("lenient", 95, FraudPolicy.NEVER));

        assertThat(rehearsal.differing()).isZero();
        assertThat(rehearsal.cases()).isEmpty();
        assertThat(rehearsal.before()).isEqualTo(rehearsal.after());
    }

    @Test
    @Tag("crowd")
    void tellWhatTrendsInAClockHourThatIsHalfOpen() {
        site.petitions.open(petition);
        Instant hour = Instant.parse("2026-03-03T09:00:00Z");
        sign(petition, 200);
        site.clock.move(Duration.ofHours(1));
        site.petitions.sign(petition, SignatureRequest.of("Late Example", "late@school.example", "GB"));

        TrendingSources trending = reviews.trending(petition, Trait.DOMAIN, hour.plus(Duration.ofMinutes(59)));

        assertThat(trending.hour()).isEqualTo(hour);
        assertThat(trending.sources()).containsExactly(new TrendingSources.Source("school.example", 200));
        assertThat(trending.sources().get(0).isAlert()).isTrue();
        assertThat(trending.toString()).doesNotContain("school");
        assertThat(reviews.trending(petition, Trait.IP, hour).sources())
                .as("one each")
                .isEmpty();
        assertThat(reviews.trending(petition, Trait.DOMAIN, hour.plus(Duration.ofHours(1)))
                        .sources())
                .as("one in the next hour")
                .isEmpty();
    }

    @Test
    @Tag("crowd")
    void tellWhatTrendsAcrossPetitionsThoughItDoesOnNone() {
        PetitionId other = site.open(Policy.builder().build());
        site.petitions.open(petition);
        sign(petition, 99);
        site.petitions.sign(other, SignatureRequest.of("Ada Example", "ada@school.example", "GB"));
        Instant hour = site.clock.instant();

        assertThat(reviews.trending(petition, Trait.DOMAIN, hour).sources()).isEmpty();
        assertThat(reviews.trending(Set.of(petition, other), Trait.DOMAIN, hour).sources())
                .containsExactly(new TrendingSources.Source("school.example", 100));
        assertThat(reviews.trending(Set.of(), Trait.DOMAIN, hour).sources()).isEmpty();
    }

    @Test
    void needAPetition() {
        PetitionId nobody = new PetitionId(new UUID(1, 1));

        assertThatExceptionOfType(NoSuchPetitionException.class)
                .isThrownBy(() -> reviews.rehearse(nobody, FraudPolicy.NONE));
        assertThatExceptionOfType(NoSuchPetitionException.class)
                .isThrownBy(() -> reviews.trending(nobody, Trait.IP, Instant.EPOCH));
        assertThatExceptionOfType(NoSuchPetitionException.class)
                .isThrownBy(() -> reviews.release(nobody, List.of(new SignatureId(new UUID(1, 2))), FINE, STAFF));
    }
}
