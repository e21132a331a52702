package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.desk.RejectionReason;
import io.github.petitionkit.desk.RejectionReasons;
import io.github.petitionkit.fraud.AllowlistRule;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Rehearsal;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.history.Difference;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.privacy.PersonalDataRecord;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.tally.Reconciliation;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on invalidation, movements, privacy, fraud checks and moderation show, at work. */
class GuidesTest {
    private final Keyring keyring = Keyring.random();
    private final AtomicReference<AccessLists> current = new AtomicReference<>(AccessLists.EMPTY);

    private static PetitionId signed(Petitions petitions) {
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
        SigningContext context = SigningContext.builder()
                .userAgent("Mozilla/5.0")
                .ip("192.0.2.7")
                .build();
        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"), context);
        petitions.sign(petition, SignatureRequest.of("Bot Example", "bot@mail.example.net", "GB"), context);
        return petition;
    }

    @Test
    void invalidatesExplainsAndUndoes() {
        Petitions petitions = Petitions.builder(keyring).build();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        PetitionId petition = signed(petitions);
        Instant from = yesterday;
        Instant to = Instant.now().plus(Duration.ofDays(1));
        List<String> report = new ArrayList<>();

        Criteria bots = Criteria.builder()
                .domain("*.example.net")
                .network("192.0.2.0/24")
                .received(from, to)
                .build();
        Preview preview = petitions.invalidations().preview(petition, bots);

        assertThat(preview.total()).isOne();

        Invalidation run = petitions
                .invalidations()
                .run(petition, bots, new Reason("bought-accounts", "bought accounts"), Actor.staff("moderator"));
        String forReaders = run.summary();

        assertThat(forReaders).isEqualTo("Removed 1 for bought accounts");

        Instant now = Instant.now().plus(Duration.ofMinutes(1));
        Difference difference = petitions.reader().difference(petition, yesterday, now);
        difference.causes().forEach((cause, moves) -> report.add(cause + ": " + moves.net()));

        assertThat(report).hasSize(2).contains("signed: 2");

        Undoing undoing = petitions.invalidations().undo(run, Actor.staff("moderator"));

        assertThat(undoing.restored()).isOne();

        Reconciliation recount = petitions.maintenance().reconcile(petition);

        assertThat(recount.isClean()).isTrue();
    }

    @Test
    void followsAMovement() {
        Petitions petitions = Petitions.builder(keyring).followMovements().build();
        PetitionId petition = signed(petitions);

        petitions.moderation().join(petition, new Hashtag("#MeToo"));
        petitions.maintenance().deliverEvents();

        MovementProgress progress = petitions.movements().progress(new Hashtag("#metoo"));
        List<Trending.Ranked> trending = petitions.movements().trending(10);

        assertThat(progress.supporters()).isEqualTo(2);
        assertThat(trending).hasSize(1);
    }

    @Test
    void forgetsAndShows() {
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId petition = signed(petitions);
        Policy policy = Policy.builder()
                .retention(Retention.afterOpening(Period.ofMonths(21)).orAfterOutcome("submission", Period.ofMonths(1)))
                .build();

        List<PersonalDataRecord> holdings = petitions.privacy().export(new EmailAddress("ada@example.org"));

        assertThat(policy.retention().afterEnd()).isNull();
        assertThat(holdings).hasSize(1);

        petitions.privacy().orderLegalHold(petition, Actor.staff("counsel"), new Reason("inquiry", "Police inquiry"));
        Erasure expired = petitions.privacy().eraseExpired();

        assertThat(expired).isEqualTo(Erasure.NOTHING);

        Erasure erasure = petitions.privacy().erase(new EmailAddress("ada@example.org"));
        petitions.privacy().erase(new EmailAddress("ada@example.org"), "acme");

        assertThat(erasure.erased()).isOne();
        assertThat(petitions.privacy().export(new EmailAddress("ada@example.org")))
                .allSatisfy(
                        holding -> assertThat(holding.signature().isErased()).isTrue());
    }

    @Test
    void givesAndWithdrawsConsents() {
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId petition = signed(petitions);
        SignatureId signature = petitions
                .privacy()
                .export(new EmailAddress("ada@example.org"))
                .get(0)
                .signature()
                .id();
        Consent updates = new Consent("updates", "acme", "2026-01");
        String token = petitions
                .links()
                .selfService(petition, signature, new EmailAddress("ada@example.org"), Duration.ofDays(1));

        ConsentResult given = petitions.selfService().giveConsents(token, signature, List.of(updates));
        ConsentResult withdrawn = petitions.selfService().withdrawConsents(token, ConsentScope.ALL.to("acme"));

        assertThat(given).isEqualTo(new ConsentResult.Recorded(1));
        assertThat(withdrawn).isEqualTo(new ConsentResult.Recorded(1));

        token = petitions
                .links()
                .withdrawal(petition, signature, new EmailAddress("ada@example.org"), Duration.ofDays(1));
        DisownmentResult answer = petitions.selfService().disown(token);

        assertThat(answer).isEqualTo(new DisownmentResult.Withdrawn(signature));
    }

    @Test
    void countsAndLists() {
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());
        Petitions petitions = Petitions.builder(keyring)
                .fraudPolicy(FraudPolicy.standard(counter))
                .build();

        AccessLists lists = new AccessLists(
                IpList.read("192.0.2.0/24 # a bureau\n2001:db8::/32"),
                Set.of(),
                DomainList.read("*.example.net"),
                Set.of(),
                IpList.NONE,
                DomainList.read("example.org"));
        AtomicReference<AccessLists> current = new AtomicReference<>(lists);
        AccessListCheck check = new AccessListCheck(
                current::get, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(SignerRole.SIGNER), List.of());
        FraudPolicy policy = FraudPolicy.standard(counter).behind("acme-1", check);
        Petitions listing = Petitions.builder(keyring).fraudPolicy(policy).build();

        assertThat(petitions.progress(signed(petitions)).tally().counted()).isEqualTo(2);
        assertThat(listing.progress(signed(listing)).tally().held()).isEqualTo(2);
    }

    @Test
    void rejectsForAReasonOfTheList() {
        Petitions petitions = Petitions.builder(keyring).build();
        RejectionReasons kept = RejectionReasons.NONE;
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().moderated().build())
                .orElseThrow()
                .id();
        petitions.submit(petition);

        RejectionReasons reasons = kept.with(new RejectionReason(
                "duplicate", "Duplicate petition", "There is a petition about this already.", false));
        RejectionReason chosen = reasons.find("duplicate").orElseThrow();
        petitions.moderation().act(petition, chosen.action(), Actor.staff("7"), chosen.reason("Sign the other one."));

        PetitionSearch rejected = PetitionSearch.builder().reason("duplicate").build();
        RejectionReasons fewer = petitions.reader().count(rejected, 1) == 0 ? reasons.without("duplicate") : reasons;
        assertThat(fewer).isEqualTo(reasons);
    }

    @Test
    void decidesOnWhatWaits() {
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder()
                                .moderated()
                                .confirmation(Confirmation.NOT_NEEDED)
                                .build())
                .orElseThrow()
                .id();
        petitions.submit(petition);

        petitions.moderation().act(petition, PetitionAction.FLAG, Actor.staff("7"));
        petitions.moderation().act(petition, PetitionAction.RESUME_MODERATION, Actor.staff("8"));
        Petition read = petitions.find(petition).orElseThrow();
        petitions.moderation().approve(petition, read.revision(), Actor.staff("8"));

        SigningContext filled = SigningContext.builder()
                .userAgent("Mozilla/5.0")
                .trap("https://example.net")
                .build();
        petitions.sign(petition, SignatureRequest.of("Bot Example", "bot@example.net", "GB"), filled);
        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            signatures
                    .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                    .toList()
                    .forEach(signature -> petitions
                            .moderation()
                            .hold(petition, signature.id(), Reason.of("complaint"), Actor.staff("7")));
        }
        assertThat(petitions.progress(petition).tally().held()).isEqualTo(2);

        List<SignatureId> trapped = new ArrayList<>();
        List<SignatureId> others = new ArrayList<>();
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            signatures
                    .filter(signature -> signature.state() == SignatureState.HELD)
                    .forEach(held -> {
                        boolean trap = held.assessment().signals().stream()
                                .anyMatch(signal -> signal.code().equals("trap-field"));
                        (trap ? trapped : others).add(held.id());
                    });
        }
        petitions.moderation().invalidate(petition, trapped, Reason.of("trap-field"), Actor.staff("7"));
        ReviewReport released =
                petitions.moderation().release(petition, others, Reason.of("looked-at"), Actor.staff("7"));

        assertThat(released.decided()).hasSize(1);

        current.set(AllowlistRule.ALLOW_IP.addTo(current.get(), released.decided()));
        FraudPolicy stricter = new FraudPolicy("acme-2", FraudPolicy.standard().checks(), 30, FraudPolicy.NEVER);

        Rehearsal rehearsal = petitions.moderation().rehearse(petition, stricter);

        assertThat(rehearsal.differing()).isOne();
        assertThat(petitions.progress(petition).tally().held()).isZero();
        assertThat(petitions.progress(petition).tally().counted()).isOne();
    }
}
