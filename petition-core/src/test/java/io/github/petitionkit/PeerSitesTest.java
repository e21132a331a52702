package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.eligibility.RequiredAssurance;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.preset.Bundestag;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What other sites promise, said in this library's words: citizens' initiatives of decidim-initiatives, proposals of
 * CONSUL Democracy, and public petitions of the Bundestag.
 */
@Tag("crowd")
class PeerSitesTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason REASON = Reason.of("checked");

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionId draft(Policy policy) {
        return petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
    }

    private List<PetitionId> search(PetitionSearch.Builder search) {
        return petitions.reader().search(search.build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    /** Source: the specs of decidim-initiatives for its models, commands and jobs. */
    @Nested
    class Initiatives {
        private static final Region CITY = new Region("city");
        private static final Region NORTH = new Region("north");
        private static final Region SOUTH = new Region("south");

        @Test
        void needACommitteeBeforeTheyAreChecked() {
            PetitionId id = draft(Policy.builder().sponsors(2, 5).moderated().build());
            petitions.submit(id);
            assertThat(find(id).life().state()).isEqualTo(PetitionState.COLLECTING_SPONSORS);
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(id, 0, STAFF));
            String invitation = petitions.links().sponsorInvitation(id, Duration.ofDays(7));
            for (String member : List.of("ada", "bo")) {
                SigningResult result = petitions.sign(
                        id,
                        SignatureRequest.of(member + " Example", member + "@example.org", "GB"),
                        SigningContext.builder().invitation(invitation).build());
                petitions.confirm(
                        site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
            }

            assertThat(find(id).life().state()).isEqualTo(PetitionState.IN_MODERATION);
        }

        @Test
        void areDiscardedWhereTheTechnicalCheckFails() {
            PetitionId id = draft(Policy.builder().moderated().build());
            petitions.submit(id);

            petitions.moderation().reject(id, 0, STAFF, new Reason("out-of-scope", "The town cannot decide this."));

            assertThat(find(id).life().state()).isEqualTo(PetitionState.REJECTED);
            assertThat(find(id).life().lastTransition().orElseThrow().reason())
                    .isEqualTo(new Reason("out-of-scope", "The town cannot decide this."));
            assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-09T23:59:59Z, true", "2026-03-10T23:59:59Z, true", "2026-03-11T00:00:00Z, false"})
        void takeSignaturesUntilTheEndOfTheirLastDay(Instant at, boolean taken) {
            PetitionId id = site.open(
                    Policy.openUntil(LocalDate.of(2026, 3, 10), ZoneOffset.UTC).build());
            site.clock.move(Duration.between(site.clock.instant(), at));

            assertThat(site.sign(id, "Ada Example", "ada@example.org") instanceof SigningResult.ConfirmationNeeded)
                    .isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({
            "2, 1, 0, false",
            "2, 1, 1, true",
            "2, 2, 0, true",
            "2, 0, 2, false",
            "1, 2, 1, false",
            "3, 1, 1, true"
        })
        void haveAGoalForEachScopeAndForTheWhole(int north, int south, int elsewhere, boolean reached) {
            RegionTree tree = RegionTree.of(Map.of(NORTH, CITY, SOUTH, CITY));
            Policy policy = Policy.builder()
                    .confirmation(Confirmation.NOT_NEEDED)
                    .threshold(Threshold.of(
                            "goal", Criterion.summed(tree, Criterion.every(Map.of(NORTH, 2L, SOUTH, 1L, CITY, 4L)))))
                    .build();
            PetitionId id = site.open(policy);
            sign(id, NORTH, north);
            sign(id, SOUTH, south);
            sign(id, CITY, elsewhere);

            assertThat(find(id).reachedAt("goal").isPresent()).isEqualTo(reached);
        }

        private void sign(PetitionId id, Region region, int people) {
            for (int person = 0; person < people; person++) {
                site.sign(
                        id,
                        SignatureRequest.builder()
                                .name("Ada Example")
                                .email(region.code() + person + "@example.org")
                                .country("GB")
                                .region(region.code())
                                .build());
            }
        }

        @Test
        void countSupportOnPaperBesideThatOfTheSite() {
            PetitionId id = site.open(Policy.builder().build());
            site.confirmed(id, "Ada Example", "ada@example.org");

            CaseFile file = petitions.moderation().desk().recordOffline(id, 40, "sheet 1", STAFF);

            assertThat(file.offlineTotal() + site.counted(id)).isEqualTo(41);
            assertThat(site.counted(id)).isOne();
        }

        @Test
        void saveAVoteTakenBackAndLetItBeGivenAgain() {
            PetitionId id = site.open(Policy.builder().build());
            SignatureId vote = site.confirmed(id, "Ada Example", "ada@example.org");

            assertThat(petitions.withdraw(id, vote)).isInstanceOf(WithdrawalResult.Withdrawn.class);
            assertThat(site.counted(id)).isZero();
            site.confirmed(id, "Ada Example", "ada@example.org");
            assertThat(site.counted(id)).isOne();
        }

        @ParameterizedTest
        @CsvSource({"EMAIL, false", "PHONE, true", "REGISTER, true"})
        void askForATelephoneWhereTheirTypeSaysSo(Assurance level, boolean admitted) {
            Site strict = new Site(builder ->
                    builder.eligibilityRule(new RequiredAssurance(Assurance.PHONE, "Verify your telephone")));
            PetitionId id = strict.open(Policy.builder().build());
            SigningResult result = strict.petitions.sign(
                    id,
                    SignatureRequest.of("Ada Example", "ada@example.org", "ES"),
                    SigningContext.builder().assurance(level).build());

            assertThat(result instanceof SigningResult.NotEligible).isEqualTo(!admitted);
        }

        @ParameterizedTest
        @CsvSource({"1, false", "2, true", "3, true"})
        void endAcceptedOrNotByTheirGoalOnTheLastDay(int votes, boolean accepted) {
            PetitionId id = site.open(Policy.openFor(Period.ofDays(10), ZoneOffset.UTC)
                    .threshold(Threshold.at("goal", 2).retractable())
                    .build());
            for (int vote = 0; vote < votes; vote++) {
                site.confirmed(id, "Ada Example", "ada" + vote + "@example.org");
            }
            site.clock.move(Duration.ofDays(11));
            petitions.maintenance().closeDue();

            assertThat(find(id).life().state()).isEqualTo(PetitionState.CLOSED);
            assertThat(find(id).reachedAt("goal").isPresent()).isEqualTo(accepted);
        }

        @Test
        void endWhereNobodyChecksThemInTime() {
            PetitionId id = draft(Policy.builder()
                    .moderated()
                    .timetable(Timetable.NONE.stoppingInModerationAfter(Duration.ofDays(30)))
                    .build());
            petitions.submit(id);
            site.clock.move(Duration.ofDays(30).minusMillis(1));
            petitions.maintenance().runTimetables();
            assertThat(find(id).life().state()).isEqualTo(PetitionState.IN_MODERATION);
            site.clock.move(Duration.ofMillis(1));
            petitions.maintenance().runTimetables();

            assertThat(find(id).life().state()).isEqualTo(PetitionState.STOPPED);
        }

        @Test
        void areAnsweredByTheTownOnceTheyAreOver() {
            PetitionId id = site.open(Policy.builder().build());
            petitions.close(id, STAFF);
            petitions
                    .outcomes()
                    .record(
                            id,
                            Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN)
                                    .text("We build it.")
                                    .day(LocalDate.of(2026, 3, 1)));

            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().text()).isEqualTo("We build it.");
        }
    }

    /** Source: spec/models/proposal_spec.rb, signature_sheet_spec.rb and the features of proposals. */
    @Nested
    class Proposals {
        private final Policy supported =
                Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();

        private PetitionId titled(String title, String... tags) {
            Content.Builder content =
                    Content.titled(title).creator("Ada").addressee("Council").summary("s");
            for (String tag : tags) {
                content.tag(tag);
            }
            PetitionId id =
                    petitions.create(content.build(), supported).orElseThrow().id();
            petitions.open(id);
            return id;
        }

        private void support(PetitionId id, int people) {
            for (int person = 0; person < people; person++) {
                petitions.sign(id, SignatureRequest.of("Bo Example", "bo" + person + "@example.org", "ES"));
            }
        }

        @Test
        void areSupportedOnceByEachPerson() {
            PetitionId id = titled("Plant trees");
            support(id, 1);
            support(id, 1);

            assertThat(site.counted(id)).isOne();
        }

        @Test
        void areSupportedNoMoreOnceRetiredOrArchived() {
            PetitionId retired = titled("Plant trees");
            petitions.withdraw(retired);
            PetitionId archived = titled("Plant bushes");
            petitions.close(archived, STAFF);
            support(retired, 1);
            support(archived, 1);

            assertThat(site.counted(retired) + site.counted(archived)).isZero();
            assertThat(find(retired).life().state()).isEqualTo(PetitionState.WITHDRAWN);
        }

        @Test
        void areListedByTheirSupportAndApartByState() {
            PetitionId few = titled("Plant trees");
            PetitionId many = titled("Plant bushes");
            PetitionId retired = titled("Plant hedges");
            support(few, 1);
            support(many, 3);
            support(retired, 2);
            petitions.withdraw(retired);

            PetitionSearch.Builder current =
                    PetitionSearch.builder().state(PetitionState.OPEN).order(SearchOrder.MOST_SIGNED);
            assertThat(search(current)).containsExactly(many, few);
            assertThat(search(PetitionSearch.builder().state(PetitionState.WITHDRAWN)))
                    .containsExactly(retired);
            assertThat(search(PetitionSearch.builder()
                            .state(PetitionState.OPEN)
                            .order(SearchOrder.MOST_SIGNED)
                            .counted(2, 3)))
                    .containsExactly(many);
        }

        @ParameterizedTest
        @CsvSource({"arbol, 1", "ÁRBOL, 1", "árbol plaza, 1", "plaza árbol, 1", "arboles, 0", "arb, 0"})
        void areFoundByWholeWordsInAnyOrderCaseAndAccent(String words, int found) {
            titled("Un árbol en la plaza");
            titled("Bancos nuevos");

            assertThat(search(PetitionSearch.builder().text(words))).hasSize(found);
        }

        @Test
        void areFoundByTheirTagInAnyCaseAndWithAnotherTag() {
            PetitionId both = titled("Plant trees", "#green", "#parks");
            titled("Plant bushes", "#green");

            assertThat(search(PetitionSearch.builder().tag("Green"))).hasSize(2);
            assertThat(search(PetitionSearch.builder().tag("green").tag("#PARKS")))
                    .containsExactly(both);
        }

        @ParameterizedTest
        @CsvSource({"1, false", "2, true", "3, true"})
        void succeedAtTheirNumber(int supports, boolean successful) {
            PetitionId id = site.open(
                    supported.toBuilder().threshold(Threshold.at("vote", 2)).build());
            support(id, supports);

            assertThat(find(id).reachedAt("vote").isPresent()).isEqualTo(successful);
        }

        @Test
        void turnTheirPagesWhileOthersAreAdded() {
            List<PetitionId> all = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                all.add(titled("Plant trees"));
                site.clock.move(Duration.ofMinutes(1));
            }
            PetitionSearch latest =
                    PetitionSearch.builder().order(SearchOrder.LATEST).build();
            var first = petitions.reader().search(latest, 2);
            titled("Plant bushes");
            var second = petitions.reader().search(latest, first.next().orElseThrow(), 2);

            assertThat(first.petitions())
                    .extracting(found -> found.petition().id())
                    .containsExactly(all.get(4), all.get(3));
            assertThat(second.petitions())
                    .extracting(found -> found.petition().id())
                    .containsExactly(all.get(2), all.get(1));
        }

        @Test
        void takeSheetsOfPaperWithoutCountingAnybodyTwice() {
            PetitionId id = titled("Plant trees");
            support(id, 2);
            List<SignatureRequest> sheet = List.of(
                    SignatureRequest.of("Bo Example", "bo1@example.org", "ES"),
                    SignatureRequest.of("Cy Example", "cy@example.org", "ES"),
                    SignatureRequest.of("", "dee@example.org", "ES"));
            petitions
                    .imports()
                    .signAll(
                            id,
                            sheet,
                            SigningContext.builder().channel(Channel.PAPER).build());

            assertThat(site.counted(id)).isEqualTo(3);
        }

        @Test
        void hideWhatAModeratorTakesDownFromEveryListOfOpenOnes() {
            PetitionId id = titled("Plant trees");
            petitions.moderation().hide(id, 0, STAFF, REASON);

            assertThat(search(PetitionSearch.builder().state(PetitionState.OPEN)))
                    .isEmpty();
            assertThat(search(PetitionSearch.builder().state(PetitionState.HIDDEN)))
                    .containsExactly(id);
            petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF);
            assertThat(search(PetitionSearch.builder().state(PetitionState.OPEN)))
                    .containsExactly(id);
        }
    }

    /** Source: the committee's procedural principles and its directive on public petitions, of 2024-07-01. */
    @Nested
    class PublicPetitions {
        private final PetitionId petition = published();

        private PetitionId published() {
            PetitionId id = draft(Bundestag.policy());
            petitions.submit(id);
            petitions.moderation().approve(id, 0, STAFF);
            return id;
        }

        @Test
        void takeSignersOfAnyNationalityAndResidence() {
            for (String country : List.of("DE", "FR", "BR")) {
                assertThat(site.sign(
                                petition,
                                SignatureRequest.builder()
                                        .name("Ada Example")
                                        .email(country + "@example.org")
                                        .country(country)
                                        .build()))
                        .isInstanceOf(SigningResult.ConfirmationNeeded.class);
            }
        }

        @Test
        void showSignersWithoutTheirNamesIfTheyWish() {
            SigningResult result = site.sign(
                    petition,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email("ada@example.org")
                            .country("DE")
                            .publicName(PublicName.ANONYMOUS)
                            .build());
            petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));

            try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
                assertThat(signatures.map(each -> each.statement().publicName()))
                        .containsExactly(PublicName.ANONYMOUS);
            }
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void countPaperTowardsTheQuorum() {
            petitions
                    .imports()
                    .signAll(
                            petition,
                            List.of(
                                    SignatureRequest.of("Ada Example", "ada@example.org", "DE"),
                                    SignatureRequest.of("Bo Example", "bo@example.org", "DE")),
                            SigningContext.builder().channel(Channel.PAPER).build());

            assertThat(site.counted(petition)).isEqualTo(2);
            assertThat(petitions
                            .progress(petition)
                            .thresholds()
                            .get(0)
                            .finding()
                            .shortfalls()
                            .get(0)
                            .missing())
                    .isEqualTo(29_998);
        }

        @Test
        void endWithTheirPetitionersWithdrawal() {
            petitions.withdraw(petition);

            assertThat(find(petition).life().state()).isEqualTo(PetitionState.WITHDRAWN);
            assertThat(site.sign(petition, "Ada Example", "ada@example.org"))
                    .isInstanceOf(SigningResult.NotEligible.class);
        }

        @Test
        void areHeardAfterTheyHaveClosed() {
            petitions.close(petition, STAFF);
            petitions
                    .outcomes()
                    .record(
                            petition,
                            Outcome.of(Outcome.COMMITTEE, OutcomeStatus.SCHEDULED)
                                    .day(LocalDate.of(2026, 5, 4)));

            assertThat(find(petition).outcome(Outcome.COMMITTEE).orElseThrow().isOverdue(LocalDate.of(2026, 5, 4)))
                    .isFalse();
            assertThat(find(petition).outcome(Outcome.COMMITTEE).orElseThrow().isOverdue(LocalDate.of(2026, 5, 5)))
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "1, true"})
        void areGivenANewLastDayThatIsNotOver(int days, boolean moved) {
            LocalDate lastDay = LocalDate.of(2026, 3, 3).plusDays(days);
            Reason reason = Reason.of("holidays");
            if (!moved) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> petitions.moderation().extend(petition, lastDay, STAFF, reason))
                        .withMessageContaining("has passed");
                return;
            }
            petitions.moderation().extend(petition, lastDay, STAFF, reason);

            assertThat(find(petition).deadline(site.clock.instant()))
                    .contains(lastDay.plusDays(1)
                            .atStartOfDay(ZoneId.of("Europe/Berlin"))
                            .toInstant());
        }
    }
}
