package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.InMemoryPetitionStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovementsTest {
    private static final Hashtag ME_TOO = new Hashtag("#MeToo");
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();

    private final Site site = new Site(PetitionsBuilder::followMovements);
    private final Movements movements = site.petitions.movements();

    private PetitionId open(String... tags) {
        Content.Builder content = Content.titled("Hear us").creator("A Creator").addressee("The Addressee");
        List.of(tags).forEach(content::tag);
        PetitionId id =
                site.petitions.create(content.build(), AT_ONCE).orElseThrow().id();
        site.petitions.open(id);
        return id;
    }

    private SignatureId sign(PetitionId petition, String email) {
        site.sign(petition, "Ada Example", email);
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            return all.reduce((first, second) -> second).orElseThrow().id();
        }
    }

    @Test
    @Tag("crowd")
    void countPeopleOnceAcrossTheirPetitions() {
        PetitionId one = open("MeToo");
        PetitionId other = open("#metoo", "work");
        sign(one, "ada@example.org");
        sign(other, "Ada@example.org");
        sign(other, "bob@example.org");

        MovementProgress progress = movements.progress(ME_TOO);

        assertThat(progress.supporters()).isEqualTo(2);
        assertThat(progress.signatures()).isEqualTo(3);
        assertThat(progress.lastHour()).isEqualTo(3);
        assertThat(progress.last24Hours()).isEqualTo(3);
        assertThat(progress.byCountry()).containsExactly(entry(Country.of("GB"), 3L));
        assertThat(movements.petitions(ME_TOO)).containsExactlyInAnyOrder(one, other);
        assertThat(movements.all()).containsExactly(ME_TOO, new Hashtag("work"));
        assertThat(movements.progress(new Hashtag("nothing")).supporters()).isZero();
    }

    @Test
    void loseAPersonWithTheLastOfTheirSignatures() {
        PetitionId one = open("MeToo");
        PetitionId other = open("MeToo");
        SignatureId first = sign(one, "ada@example.org");
        SignatureId second = sign(other, "ada@example.org");

        site.petitions.withdraw(one, first);
        assertThat(movements.progress(ME_TOO).supporters()).isOne();
        site.petitions.moderation().invalidate(other, second, Reason.of("mistake"), Actor.staff("7"));
        assertThat(movements.progress(ME_TOO).supporters()).isZero();
        site.petitions.moderation().restore(other, second, Reason.of("mistake"), Actor.staff("7"));
        assertThat(movements.progress(ME_TOO).supporters()).isOne();
    }

    /** A step of the figures reads 500 entries of a petition. */
    @Test
    @Tag("crowd")
    void countAllOfABatchThatTakesTwoSteps() {
        PetitionId petition = open("MeToo");
        Petitions other = Petitions.builder(Site.KEYRING)
                .clock(site.clock)
                .store(site.store)
                .executor(Runnable::run)
                .fraudPolicy(FraudPolicy.NONE)
                .build();
        for (int person = 0; person <= 500; person++) {
            other.sign(petition, SignatureRequest.of("Ada Example", "person" + person + "@example.org", "GB"));
        }

        site.petitions.maintenance().deliverEvents();

        assertThat(movements.progress(ME_TOO).supporters()).isEqualTo(501);
    }

    @Test
    @Tag("crowd")
    void catchUpWithADayOnWhichNoNodeFollowedThem() {
        PetitionId petition = open("MeToo");
        SignatureId ada = sign(petition, "ada@example.org");
        Petitions other = Petitions.builder(Site.KEYRING)
                .clock(site.clock)
                .store(site.store)
                .executor(Runnable::run)
                .fraudPolicy(FraudPolicy.NONE)
                .build();
        other.sign(petition, SignatureRequest.of("Bob Example", "bob@example.org", "GB"));
        site.clock.move(Duration.ofHours(25));
        other.withdraw(petition, ada);
        other.sign(petition, SignatureRequest.of("Cleo Example", "cleo@example.org", "FR"));
        assertThat(movements.progress(ME_TOO).supporters()).as("nobody follows").isOne();

        site.petitions.maintenance().deliverEvents();

        MovementProgress progress = movements.progress(ME_TOO);
        assertThat(progress.supporters()).isEqualTo(2);
        assertThat(progress.signatures()).isEqualTo(2);
        assertThat(progress.lastHour()).isOne();
        assertThat(progress.last24Hours()).isOne();
        assertThat(progress.byCountry()).containsOnly(entry(Country.of("GB"), 1L), entry(Country.of("FR"), 1L));
    }

    @Test
    void takeInAPetitionByHandWithAllThatItHas() {
        PetitionId petition = open();
        sign(petition, "ada@example.org");
        assertThat(movements.progress(ME_TOO).supporters()).isZero();

        site.petitions.moderation().join(petition, ME_TOO);

        assertThat(movements.progress(ME_TOO).supporters()).isOne();
        assertThat(site.petitions.find(petition).orElseThrow().movements()).containsExactly(ME_TOO);
    }

    @Test
    void knowAPersonFromBeforeARotationOfTheSecret() {
        InMemoryPetitionStore store = new InMemoryPetitionStore(site.clock);
        Site before = new Site(builder -> builder.store(store).clock(site.clock).followMovements());
        PetitionId one =
                before.petitions.create(Site.FOOTBRIDGE, AT_ONCE).orElseThrow().id();
        before.petitions.open(one);
        before.sign(one, "Ada Example", "ada@example.org");

        Petitions after = Petitions.builder(Site.KEYRING.rotatedTo(
                        "k2", "another secret of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8)))
                .store(store)
                .clock(site.clock)
                .executor(Runnable::run)
                .fraudPolicy(FraudPolicy.NONE)
                .followMovements()
                .build();
        PetitionId other = after.create(Site.FOOTBRIDGE, AT_ONCE).orElseThrow().id();
        after.open(other);
        after.sign(other, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));

        assertThat(after.movements().progress(new Hashtag("footbridge")).supporters())
                .isOne();
        assertThat(after.movements().progress(new Hashtag("footbridge")).signatures())
                .isEqualTo(2);
    }

    @Test
    @Tag("crowd")
    void rankTheOpenPetitionsThatMoveMostNewestFirstWhereTheyAreEven() {
        PetitionId quiet = open();
        site.clock.move(Duration.ofMinutes(1));
        PetitionId older = open();
        site.clock.move(Duration.ofMinutes(1));
        PetitionId newer = open();
        PetitionId closed = open();
        sign(quiet, "a@example.org");
        for (String signer : List.of("a@example.org", "b@example.org")) {
            sign(older, signer);
            sign(newer, signer);
            sign(closed, signer);
        }
        site.petitions.close(closed, Actor.SYSTEM);

        assertThat(movements.trending(2)).extracting(Trending.Ranked::petition).containsExactly(newer, older);
        assertThat(movements.trending(9))
                .extracting(Trending.Ranked::petition, Trending.Ranked::signatures)
                .containsExactly(tuple(newer, 2L), tuple(older, 2L), tuple(quiet, 1L));
    }

    @Test
    void leaveOutOfTheRankingWhatLeftTheCountOrTheWindow() {
        PetitionId petition = open();
        SignatureId bot = sign(petition, "a@example.org");
        sign(petition, "b@example.org");
        site.petitions.moderation().invalidate(petition, bot, Reason.of("bot"), Actor.staff("7"));
        assertThat(movements.trending(1))
                .extracting(Trending.Ranked::signatures)
                .containsExactly(1L);

        site.clock.moveTo("2026-03-04T08:59:59Z");
        assertThat(movements.trending(1)).hasSize(1);
        site.clock.moveTo("2026-03-04T09:00:00Z");
        assertThat(movements.trending(1)).as("the window is half-open").isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.petitionkit.Seeds#ten")
    @Tag("crowd")
    void agreeWithACountOfEverything(long seed) {
        Random random = new Random(seed);
        List<PetitionId> own = new ArrayList<>(List.of(open("MeToo"), open("MeToo"), open("MeToo")));
        for (int step = 0; step < 400; step++) {
            PetitionId petition = own.get(random.nextInt(own.size()));
            if (random.nextInt(4) > 0) {
                site.sign(petition, "Ada Example", "signer" + random.nextInt(60) + "@example.org");
            } else {
                any(petition, random).ifPresent(signature -> site.petitions.withdraw(petition, signature));
            }
            site.clock.move(Duration.ofSeconds(random.nextInt(40)));
        }

        Set<Object> people = new HashSet<>();
        for (PetitionId petition : own) {
            try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
                all.filter(signature -> signature.state() == SignatureState.CONFIRMED)
                        .forEach(signature -> people.add(signature.identity().keys()));
            }
        }
        assertThat(movements.progress(ME_TOO).supporters()).isEqualTo(people.size());
        assertThat(movements.trending(3).stream()
                        .mapToLong(Trending.Ranked::signatures)
                        .sum())
                .isEqualTo(movements.progress(ME_TOO).last24Hours());
        Petitions again = Petitions.builder(Site.KEYRING)
                .store(site.store)
                .clock(site.clock)
                .followMovements()
                .build();
        assertThat(again.movements().progress(ME_TOO)).isEqualTo(movements.progress(ME_TOO));
        assertThat(again.movements().trending(3)).isEqualTo(movements.trending(3));
    }

    private Optional<SignatureId> any(PetitionId petition, Random random) {
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            List<SignatureId> ids = all.map(Signature::id).toList();
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
        }
    }

    @Test
    void areFollowedOnlyWhenAskedFor() {
        assertThatThrownBy(() -> new Site().petitions.movements())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("followMovements()");
        assertThatIllegalArgumentException().isThrownBy(() -> movements.trending(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trending(Duration.ofSeconds(90)))
                .withMessageContaining("whole minutes");
    }
}
