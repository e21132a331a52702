package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link MovementStore} promises. Extend it to test yours. */
public abstract class MovementStoreContract {
    private static final Hashtag ME_TOO = new Hashtag("#MeToo");
    private static final Hashtag WORK = new Hashtag("work");
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));
    private static final Reason MISTAKE = Reason.of("mistake");
    private static final Actor STAFF = Actor.staff("7");

    /** More than one step has of one petition. */
    private static final int MANY = 1_100;

    protected final MovableClock clock = new MovableClock("2026-03-03T09:10:30Z");
    private PetitionStore store;
    private MovementStore movements;
    private Petitions petitions;

    /** For the tests of a store. */
    protected MovementStoreContract() {}

    /**
     * Makes the store under test.
     *
     * @param clock the clock of its commands
     * @return a store without petitions
     */
    protected abstract PetitionStore emptyStore(InstantSource clock);

    /** Makes a store, and a site that does not follow movements itself. */
    @BeforeEach
    void start() {
        store = emptyStore(clock);
        movements = store.movements();
        petitions = Petitions.builder(KEYRING)
                .store(store)
                .clock(clock)
                .executor(Runnable::run)
                .fraudPolicy(FraudPolicy.NONE)
                .build();
    }

    private PetitionId open(String... tags) {
        Content.Builder content = Content.titled("Hear us").creator("A Creator").addressee("The Addressee");
        List.of(tags).forEach(content::tag);
        Policy atOnce = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId id = petitions.create(content.build(), atOnce).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    private PetitionId openWithLinks(String tag) {
        Content content = Content.titled("Hear us")
                .creator("A Creator")
                .addressee("The Addressee")
                .tag(tag)
                .build();
        PetitionId id = petitions
                .create(content, Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    private SignatureId sign(PetitionId petition, String email) {
        return sign(petition, email, "GB");
    }

    private SignatureId sign(PetitionId petition, String email, String country) {
        petitions.sign(petition, SignatureRequest.of("Ada Example", email, country));
        try (Stream<Signature> all = store.signatures(petition)) {
            return all.reduce((first, second) -> second).orElseThrow().id();
        }
    }

    private void signMany(PetitionId petition) {
        IntStream.range(0, MANY)
                .mapToObj(person -> SignatureRequest.of("Ada Example", "person" + person + "@example.org", "GB"))
                .map(request -> petitions.async().sign(petition, request, SigningContext.UNKNOWN))
                .toList()
                .forEach(signing -> signing.toCompletableFuture().join());
    }

    private static List<SignerKey> people(Signature signature) {
        return signature.identity().equals(Identity.erased(signature.id().value()))
                ? List.of()
                : List.of(signature.identity().keys().get(0));
    }

    /** The signers of a site that has never rotated its keyring. */
    private record UnderOneKey() implements SignerKeys {
        @Override
        public List<SignerKey> of(Signature signature) {
            return people(signature);
        }

        @Override
        public Optional<String> onlyKey() {
            return Optional.of("k1");
        }
    }

    private boolean step(PetitionId petition, SignatureId... corrected) {
        return step(new UnderOneKey(), petition, corrected);
    }

    private boolean step(SignerKeys signers, PetitionId petition, SignatureId... corrected) {
        return movements.follow(Map.of(petition, Set.of(corrected)), signers);
    }

    private void follow(PetitionId... all) {
        for (PetitionId petition : all) {
            boolean isDone = step(petition);
            for (int steps = 1; !isDone; steps++) {
                assertThat(steps).isLessThan(50);
                isDone = step(petition);
            }
        }
    }

    private MovementProgress progress() {
        return movements.progress(ME_TOO, clock.instant());
    }

    @Test
    void countsPeopleOnceAndSignaturesByCountryAndHour() {
        PetitionId one = open("MeToo");
        PetitionId other = open("#metoo", "work");
        sign(one, "ada@example.org");
        sign(other, "Ada@example.org");
        clock.move(Duration.ofHours(1));
        sign(other, "bob@example.org", "FR");

        follow(one, other);

        MovementProgress progress = progress();
        assertThat(progress.supporters()).isEqualTo(2);
        assertThat(progress.signatures()).isEqualTo(3);
        assertThat(progress.byCountry()).containsExactly(entry(Country.of("FR"), 1L), entry(Country.of("GB"), 2L));
        assertThat(progress.byHour())
                .containsExactly(
                        entry(Instant.parse("2026-03-03T09:00:00Z"), 2L),
                        entry(Instant.parse("2026-03-03T10:00:00Z"), 1L));
        assertThat(progress.lastHour()).isEqualTo(1);
        assertThat(progress.last24Hours()).isEqualTo(3);
        assertThat(movements.petitions(ME_TOO)).containsExactlyInAnyOrder(one, other);
        assertThat(movements.movements()).containsExactly(ME_TOO, WORK);
        assertThat(movements.progress(WORK, clock.instant()).supporters()).isEqualTo(2);
    }

    @Test
    void hasZerosForAMovementWithoutPetitions() {
        MovementProgress none = movements.progress(new Hashtag("nothing"), clock.instant());

        assertThat(none.supporters()).isZero();
        assertThat(none.signatures()).isZero();
        assertThat(none.byCountry()).isEmpty();
        assertThat(none.last24Hours()).isZero();
        assertThat(movements.petitions(new Hashtag("nothing"))).isEmpty();
        assertThat(movements.movements()).isEmpty();
        assertThat(movements.trending(3, clock.instant())).isEmpty();
        assertThatThrownBy(() -> movements.enrol(new PetitionId(new UUID(0, 1))))
                .isInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void changesNothingWhenItFollowsAgain() {
        PetitionId petition = open("MeToo");
        SignatureId signature = sign(petition, "ada@example.org");
        follow(petition);
        MovementProgress first = progress();

        follow(petition);
        step(petition, signature);
        movements.enrol(petition);
        follow(petition);

        assertThat(progress()).isEqualTo(first);
        assertThat(movements.trending(1, clock.instant()))
                .extracting(Trending.Ranked::signatures)
                .containsExactly(1L);
    }

    @Test
    void countsTheMinutesOfAHalfOpenWindow() {
        PetitionId petition = open("MeToo");
        sign(petition, "ada@example.org");
        follow(petition);

        clock.moveTo("2026-03-03T10:09:59Z");
        assertThat(progress().lastHour()).isOne();
        clock.moveTo("2026-03-03T10:10:00Z");
        assertThat(progress().lastHour()).isZero();
        clock.moveTo("2026-03-04T09:09:59Z");
        assertThat(progress().last24Hours()).isOne();
        assertThat(movements.trending(1, clock.instant())).hasSize(1);
        clock.moveTo("2026-03-04T09:10:00Z");
        assertThat(progress().last24Hours()).isZero();
        assertThat(movements.trending(1, clock.instant())).isEmpty();
        sign(petition, "bob@example.org");
        follow(petition);
        assertThat(progress().last24Hours()).isOne();
        assertThat(progress().signatures()).isEqualTo(2);
    }

    @Test
    void losesAndFindsAPersonWithWhatLeavesAndReturns() {
        PetitionId one = open("MeToo");
        PetitionId other = open("MeToo");
        SignatureId first = sign(one, "ada@example.org");
        SignatureId second = sign(other, "ada@example.org");

        petitions.withdraw(one, first);
        follow(one, other);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(1L, 1L);

        petitions.moderation().invalidate(other, second, MISTAKE, STAFF);
        follow(other);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(0L, 0L);
        assertThat(progress().byCountry()).isEmpty();
        assertThat(progress().last24Hours()).isZero();
        assertThat(movements.trending(3, clock.instant())).isEmpty();

        petitions.moderation().restore(other, second, MISTAKE, STAFF);
        follow(other);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(1L, 1L);
        assertThat(movements.trending(3, clock.instant())).hasSize(1);
    }

    @Test
    void countsWhatSignaturesAreWhateverHasBecomeOfThemInTheMeantime() {
        Random chance = new Random(21);
        List<PetitionId> all = List.of(openWithLinks("MeToo"), open("MeToo"));
        for (int turn = 0; turn < 200; turn++) {
            PetitionId petition = all.get(chance.nextInt(2));
            if (chance.nextBoolean()) {
                String country = chance.nextBoolean() ? "GB" : "FR";
                petitions.sign(
                        petition,
                        SignatureRequest.of("Ada Example", "person" + chance.nextInt(60) + "@example.org", country));
            } else {
                List<Signature> signed = signatures(petition);
                if (!signed.isEmpty()) {
                    change(signed.get(chance.nextInt(signed.size())), chance);
                }
            }
            clock.move(Duration.ofSeconds(chance.nextInt(100)));
            if (chance.nextInt(15) == 0) {
                follow(petition);
            }
        }

        follow(all.get(0), all.get(1));

        List<Signature> counted = all.stream()
                .flatMap(petition -> signatures(petition).stream())
                .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                .toList();
        MovementProgress progress = progress();
        assertThat(progress.signatures()).isEqualTo(counted.size()).isGreaterThan(20);
        assertThat(progress.supporters())
                .isEqualTo(counted.stream()
                        .map(MovementStoreContract::people)
                        .distinct()
                        .count())
                .isLessThan(counted.size());
        rebuild(MovementStoreContract::people);
        assertThat(progress()).isEqualTo(progress);
    }

    private List<Signature> signatures(PetitionId petition) {
        try (Stream<Signature> all = store.signatures(petition)) {
            return all.toList();
        }
    }

    private void change(Signature signature, Random chance) {
        PetitionId petition = signature.petition();
        SignatureId id = signature.id();
        switch (signature.state()) {
            case PENDING -> petitions.moderation().vouch(petition, id, MISTAKE, STAFF);
            case HELD -> petitions.moderation().release(petition, id, MISTAKE, STAFF);
            case INVALIDATED -> petitions.moderation().restore(petition, id, MISTAKE, STAFF);
            case CONFIRMED -> {
                switch (chance.nextInt(3)) {
                    case 0 -> petitions.withdraw(petition, id);
                    case 1 -> petitions.moderation().hold(petition, id, MISTAKE, STAFF);
                    default -> petitions.moderation().invalidate(petition, id, MISTAKE, STAFF);
                }
            }
            default -> {}
        }
    }

    @Test
    void goesOnCountingErasedPeopleAndKnowsNobodyAfterwards() {
        PetitionId one = open("MeToo");
        PetitionId other = open("MeToo");
        SignatureId first = sign(one, "ada@example.org");
        SignatureId second = sign(other, "ada@example.org");
        sign(one, "bob@example.org");
        follow(one, other);
        petitions.close(one, STAFF);
        petitions.close(other, STAFF);

        petitions.privacy().erase(new EmailAddress("ada@example.org"));
        step(one, first);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(2L, 3L);
        step(other, second);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(2L, 3L);

        petitions.moderation().invalidate(other, second, MISTAKE, STAFF);
        follow(other);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(1L, 2L);
        petitions.moderation().restore(other, second, MISTAKE, STAFF);
        follow(other);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(2L, 3L);

        rebuild();
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(2L, 3L);
    }

    @Test
    @Tag("slow")
    void takesInAndLetsGoAPetitionInStepsOfSomeHundreds() {
        PetitionId small = open("MeToo");
        PetitionId large = open();
        sign(small, "person1@example.org");
        signMany(large);
        follow(small, large);
        assertThat(progress().supporters()).isOne();

        petitions.moderation().join(large, ME_TOO);
        movements.enrol(large);
        assertThat(step(large)).as("the first step is not the last").isFalse();
        assertThat(progress().supporters()).isBetween(2L, MANY - 1L);
        follow(large);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly((long) MANY, MANY + 1L);

        petitions.moderation().leave(large, ME_TOO);
        movements.enrol(large);
        assertThat(movements.petitions(ME_TOO)).containsExactly(small);
        follow(large);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly(1L, 1L);

        petitions.moderation().join(large, ME_TOO);
        movements.enrol(large);
        step(large);
        petitions.moderation().leave(large, ME_TOO);
        movements.enrol(large);
        step(large);
        petitions.moderation().join(large, ME_TOO);
        movements.enrol(large);
        follow(large);
        assertThat(progress()).extracting("supporters", "signatures").containsExactly((long) MANY, MANY + 1L);
    }

    @Test
    void leavesNoMovementWithoutPetitions() {
        PetitionId petition = open();
        petitions.moderation().join(petition, ME_TOO);
        movements.enrol(petition);
        assertThat(movements.movements()).containsExactly(ME_TOO);

        petitions.moderation().leave(petition, ME_TOO);
        movements.enrol(petition);
        follow(petition);
        movements.enrol(petition);

        assertThat(movements.movements()).isEmpty();
        assertThat(movements.petitions(ME_TOO)).isEmpty();
    }

    private void rebuild() {
        rebuild(new UnderOneKey());
    }

    private void rebuild(SignerKeys signers) {
        movements.startRebuild(ME_TOO);
        boolean isDone = false;
        for (int steps = 0; !isDone; steps++) {
            assertThat(steps).isLessThan(50);
            isDone = true;
            for (PetitionId petition : movements.petitions(ME_TOO)) {
                isDone &= step(signers, petition);
            }
        }
    }

    @Test
    @Tag("slow")
    void isRebuiltWhileReadersSeeTheFormerFigures() {
        PetitionId large = open("MeToo");
        PetitionId small = open("MeToo");
        signMany(large);
        SignatureId withdrawn = sign(small, "person1@example.org");
        follow(large, small);
        MovementProgress before = progress();

        movements.startRebuild(ME_TOO);
        movements.startRebuild(ME_TOO);
        step(large);
        assertThat(progress()).isEqualTo(before);
        petitions.withdraw(small, withdrawn);
        follow(small);
        assertThat(progress().signatures()).isEqualTo(MANY);
        follow(large);

        assertThat(progress()).extracting("supporters", "signatures").containsExactly((long) MANY, (long) MANY);
        rebuild();
        assertThat(progress()).extracting("supporters", "signatures").containsExactly((long) MANY, (long) MANY);
    }

    @Test
    void ranksPetitionsWithoutAMovementTooNewestFirstWhereTheyAreEven() {
        PetitionId older = open();
        clock.move(Duration.ofMinutes(1));
        PetitionId newer = open("work");
        clock.move(Duration.ofMinutes(1));
        PetitionId quiet = open();
        sign(older, "a@example.org");
        sign(older, "b@example.org");
        sign(newer, "a@example.org");
        sign(newer, "b@example.org");
        sign(quiet, "a@example.org");

        movements.follow(Map.of(older, Set.of(), newer, Set.of(), quiet, Set.of()), MovementStoreContract::people);

        assertThat(movements.trending(9, clock.instant()))
                .extracting(Trending.Ranked::petition, Trending.Ranked::signatures)
                .containsExactly(tuple(newer, 2L), tuple(older, 2L), tuple(quiet, 1L));
        assertThat(movements.trending(1, clock.instant()))
                .extracting(Trending.Ranked::petition)
                .containsExactly(newer);
    }

    @Test
    void remembersThatOlderPetitionsHaveBeenFollowed() {
        assertThat(movements.isComplete()).isFalse();

        movements.complete();
        movements.complete();

        assertThat(movements.isComplete()).isTrue();
        assertThat(movements.movements()).isEmpty();
    }
}
