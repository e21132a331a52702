package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.desk.InvalidationRun;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invalidations over several petitions, the records of runs, and petitions in several languages. */
class AcrossPetitionsTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Actor EIGHT = Actor.staff("8");
    private static final Reason BOUGHT = new Reason("bought-accounts", "bought accounts");

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Petitions petitions = Petitions.builder(Keyring.random())
            .store(StoreUnderTest.empty(clock))
            .fraudPolicy(FraudPolicy.NONE)
            .build();
    private final PetitionId petition = signed("honest.example.org", "bots.example.net");
    private final PetitionId second = signed("bots.example.net", "more.example.net");
    private final PetitionId third = signed("honest.example.org");
    private final List<PetitionId> all = List.of(petition, second, third);
    private final Criteria bots = Criteria.builder().domain("*.example.net").build();

    @AfterEach
    void close() {
        petitions.close();
        StoreUnderTest.takeBack();
    }

    private PetitionId signed(String... domains) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Ada")
                .addressee("Council")
                .build();
        Policy policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId id = petitions
                .open(petitions.create(content, policy).orElseThrow().id())
                .id();
        for (String domain : domains) {
            petitions.sign(id, SignatureRequest.of("Ada Example", "ada@" + domain, "GB"));
        }
        return id;
    }

    private long counted(PetitionId id) {
        return petitions.progress(id).tally().counted();
    }

    @Test
    void findsPreviewsInvalidatesAndUndoesOnManyPetitions() {
        List<String> report = new ArrayList<>();
        try (Stream<Signature> suspects = petitions.invalidations().find(all, bots)) {
            suspects.forEach(suspect -> report.add(suspect.petition() + " " + suspect.id()));
        }
        Map<PetitionId, Preview> previews = petitions.invalidations().previewAll(all, bots);
        List<Invalidation> runs =
                petitions.invalidations().runAll(all, bots, Reason.of("bought-accounts"), Actor.staff("7"));
        List<InvalidationRun> records = petitions.invalidations().runs(petition);
        Undoing back = petitions.invalidations().undo(petition, records.get(0).id(), Actor.staff("8"));

        assertThat(report).hasSize(3);
        assertThat(previews.keySet()).containsExactly(petition, second);
        assertThat(runs).extracting(Invalidation::petition).containsExactly(petition, second);
        assertThat(runs).extracting(Invalidation::removed).containsExactly(1L, 2L);
        assertThat(runs)
                .extracting(Invalidation::id)
                .containsOnly(records.get(0).id());
        assertThat(back.restored()).isOne();
        assertThat(List.of(counted(petition), counted(second), counted(third))).containsExactly(2L, 0L, 1L);
    }

    @Test
    void leavesOutWhatAnotherModeratorHasCheckedOut() {
        petitions.moderation().desk().checkOut(second, EIGHT, Duration.ofMinutes(20));

        List<Invalidation> runs = petitions.invalidations().runAll(all, bots, BOUGHT, SEVEN);

        assertThat(runs).extracting(Invalidation::petition).containsExactly(petition, second);
        assertThat(runs).extracting(Invalidation::removed).containsExactly(1L, 0L);
        assertThat(runs).extracting(Invalidation::finished).containsExactly(true, false);
        assertThat(petitions.invalidations().runs(second)).isEmpty();
        assertThat(counted(second)).isEqualTo(2);
        petitions.moderation().desk().checkOut(petition, EIGHT, Duration.ofMinutes(20));
        assertThatThrownBy(() -> petitions.invalidations().undo(runs.get(0), SEVEN))
                .isInstanceOf(CheckedOutException.class);
        assertThat(petitions.invalidations().undo(runs.get(0), EIGHT).restored())
                .isOne();
    }

    @Test
    void recordsWhoRanWhatWhyAndWhoUndidIt() {
        Invalidation run = petitions.invalidations().run(petition, bots, BOUGHT, SEVEN);

        assertThat(petitions.invalidations().runs(petition))
                .containsExactly(new InvalidationRun(run.id(), BOUGHT, SEVEN, clock.instant(), 1, 1, true, null, null));

        petitions.invalidations().undo(run, EIGHT);

        assertThat(petitions.invalidations().runs(petition))
                .containsExactly(new InvalidationRun(
                        run.id(), BOUGHT, SEVEN, clock.instant(), 1, 1, true, clock.instant(), EIGHT));
        assertThat(petitions.invalidations().runs(third)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.invalidations().undo(petition, new UUID(1, 2), EIGHT))
                .withMessageContaining("see runs(petition)");
    }

    @Test
    void recordsARunThatWasStopped() {
        petitions.invalidations().run(second, bots, BOUGHT, SEVEN, removed -> {
            assertThat(petitions.invalidations().runs(second))
                    .extracting(InvalidationRun::finished)
                    .containsExactly(false);
            return true;
        });

        assertThat(petitions.invalidations().runs(second))
                .extracting(InvalidationRun::finished)
                .containsExactly(true);
    }

    @Test
    void countsAPetitionInSeveralLanguagesOnce() {
        Petition bilingual = petitions
                .moderation()
                .translate(petition, new Content.Translation(Locale.forLanguageTag("cy"), "Trwsio'r bont", "", ""));

        assertThat(bilingual.content().title()).isEqualTo("Repair the footbridge");
        assertThat(bilingual
                        .content()
                        .in(Locale.LanguageRange.parse("cy-GB,en;q=0.5"))
                        .title())
                .isEqualTo("Trwsio'r bont");
        assertThat(bilingual.content().in(Locale.LanguageRange.parse("fr")).title())
                .isEqualTo("Repair the footbridge");
        assertThat(counted(petition)).isEqualTo(2);
        assertThat(petitions
                        .reader()
                        .search(PetitionSearch.builder().text("trwsio").build(), 10)
                        .petitions())
                .extracting(found -> found.petition().id())
                .containsExactly(petition);

        Petition mended = petitions
                .moderation()
                .translate(petition, new Content.Translation(Locale.forLanguageTag("cy"), "Trwsiwch y bont", "", ""));

        assertThat(mended.content().translations())
                .extracting(Content.Translation::title)
                .containsExactly("Trwsiwch y bont");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions
                        .moderation()
                        .translate(petition, new Content.Translation(Locale.ENGLISH, "Mend it", "", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content.Translation(Locale.forLanguageTag("cy"), " ", "", ""));
        assertThat(Set.of(mended.id())).containsExactly(petition);
    }
}
