package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What other sites list and find: petition_spec.rb of the UK Parliament's e-petitions, proposal_spec.rb of CONSUL Democracy
 * and the specs of decidim-initiatives.
 */
@Tag("crowd")
class PeerListsTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason REASON = Reason.of("checked");
    private static final Policy POLICY = Policy.builder()
            .confirmation(Confirmation.NOT_NEEDED)
            .threshold(Threshold.at("goal", 3).retractable())
            .build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private PetitionId open(Content.Builder content) {
        return open(content, "Isabel Example");
    }

    private PetitionId open(Content.Builder content, String creator) {
        PetitionId id = petitions
                .create(content.creator(creator).addressee("Council").build(), POLICY)
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    private List<PetitionId> found(PetitionSearch.Builder search) {
        return petitions.reader().search(search.build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    @Nested
    class Constituencies {
        private static final Region HERE = new Region("E14000639");
        private static final Region THERE = new Region("E14000530");

        private final PetitionId few = open(Content.titled("Few"));
        private final PetitionId elsewhere = open(Content.titled("Elsewhere"));
        private final PetitionId many = open(Content.titled("Many"));
        private final PetitionId withdrawn = open(Content.titled("Withdrawn"));

        @BeforeEach
        void sign() {
            sign(few, HERE, 2);
            sign(few, THERE, 4);
            sign(elsewhere, THERE, 9);
            sign(many, HERE, 5);
            sign(withdrawn, HERE, 1).forEach(signature -> petitions.withdraw(withdrawn, signature));
            sign(withdrawn, THERE, 3);
        }

        private List<SignatureId> sign(PetitionId id, Region region, int people) {
            List<SignatureId> signed = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                SigningResult result = petitions.sign(
                        id,
                        SignatureRequest.builder()
                                .name("Ada Example")
                                .email(region.code() + person + "@example.org")
                                .country("GB")
                                .region(region.code())
                                .build());
                signed.add(((SigningResult.Confirmed) result).signature());
            }
            return signed;
        }

        private PetitionSearch.Builder popular() {
            return PetitionSearch.builder()
                    .state(PetitionState.OPEN)
                    .signedIn(HERE)
                    .order(SearchOrder.MOST_SIGNED);
        }

        @Test
        void listWhatTheirPeopleSignMost() {
            assertThat(found(popular())).containsExactly(many, few);
        }

        @Test
        void haveTheirOwnCountAtEachPetition() {
            assertThat(petitions.reader().search(popular().build(), 1).petitions())
                    .extracting(found -> found.standing().counted())
                    .containsExactly(5L);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"CLOSE", "HIDE", "WITHDRAW"})
        void leaveOutWhatIsNoLongerOpen(PetitionAction action) {
            petitions.moderation().act(many, action, STAFF, REASON);

            assertThat(found(popular())).containsExactly(few);
            assertThat(found(popular()
                            .state(petitions.find(many).orElseThrow().life().state())))
                    .containsExactly(many, few);
        }

        @ParameterizedTest
        @CsvSource({"1, 2", "2, 2", "3, 1", "5, 1", "6, 0"})
        void canAskForSoManyOfTheirOwn(long atLeast, int listed) {
            assertThat(found(popular().counted(atLeast, Long.MAX_VALUE))).hasSize(listed);
        }

        @Test
        void loseWhoIsInvalidatedAndGetWhoseRegionIsCorrected() {
            List<SignatureId> more = sign(elsewhere, HERE, 6);
            assertThat(found(popular())).startsWith(elsewhere);
            more.subList(0, 5)
                    .forEach(signature -> petitions.moderation().invalidate(elsewhere, signature, REASON, STAFF));
            assertThat(found(popular())).containsExactly(many, few, elsewhere);
            petitions.moderation().correctRegion(elsewhere, more.get(5), THERE, REASON, STAFF);
            assertThat(found(popular())).containsExactly(many, few);
        }

        @Test
        void areListedByCountryToo() {
            assertThat(found(PetitionSearch.builder().signedIn(Country.of("GB")).order(SearchOrder.MOST_SIGNED)))
                    .containsExactly(elsewhere, few, many, withdrawn);
        }
    }

    @Nested
    class Words {
        private final PetitionId proposal = open(
                Content.titled("save the world")
                        .summary("basically")
                        .body("in order to save the world one must think about difusión")
                        .tag("#Latina")
                        .translation(new Content.Translation(
                                Locale.forLanguageTag("es"),
                                "para salvar el mundo",
                                "basicamente",
                                "uno debe pensar en Economía")),
                "Danny Example");

        @ParameterizedTest
        @CsvSource({
            "save the world",
            "salvar el mundo",
            "basically",
            "basicamente",
            "one must think",
            "uno debe pensar",
            "Danny",
            "DIFUSION",
            "economía",
            "economia",
            "Latina"
        })
        void findInEveryTextAndTagOfEveryLanguage(String words) {
            open(Content.titled("stop corruption"));

            assertThat(found(PetitionSearch.builder().text(words))).containsExactly(proposal);
        }

        /** Theirs finds beginnings, too; here a range of terms would not come in the order of the answer. */
        @ParameterizedTest
        @CsvSource({"destroy planet", "save planet", "superworldly", "econo", "wrold"})
        void findNothingWhereOneOfThemIsNotThere(String words) {
            assertThat(found(PetitionSearch.builder().text(words))).isEmpty();
        }

        @Test
        void orderByCountOrTimeAndNotByRelevance() {
            PetitionId signed = open(Content.titled("stop some of the corruption"));
            site.clock.move(Duration.ofMinutes(1));
            PetitionId exact = open(Content.titled("stop corruption"));
            petitions.sign(signed, SignatureRequest.of("Bo Example", "bo@example.org", "ES"));

            assertThat(found(PetitionSearch.builder().text("stop corruption").order(SearchOrder.MOST_SIGNED)))
                    .containsExactly(signed, exact);
            assertThat(found(PetitionSearch.builder().text("stop corruption").order(SearchOrder.LATEST)))
                    .containsExactly(exact, signed);
        }
    }

    @Nested
    class Scopes {
        private final PetitionId first = open(Content.titled("First"));

        @Test
        void listOpenOnesNewestFirstWithoutClosedOnes() {
            site.clock.move(Duration.ofHours(1));
            PetitionId second = open(Content.titled("Second"));
            petitions.close(open(Content.titled("Closed")), STAFF);

            assertThat(found(PetitionSearch.builder().state(PetitionState.OPEN).order(SearchOrder.LATEST)))
                    .containsExactly(second, first);
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, true", "1, false"})
        void listThoseOfTheLastWeek(int secondsMore, boolean listed) {
            site.clock.move(Duration.ofDays(7).plusSeconds(secondsMore));
            Instant weekAgo = site.clock.instant().minus(Duration.ofDays(7));

            assertThat(found(PetitionSearch.builder().state(PetitionState.OPEN).since(weekAgo, null)))
                    .hasSize(listed ? 1 : 0);
        }

        @Test
        void listRetiredOnesByTheReasonOfTheirAuthors() {
            PetitionId done = open(Content.titled("Done"));
            retire(first, new Reason("duplicated", "There is one already"));
            retire(done, Reason.of("done"));

            assertThat(found(PetitionSearch.builder()
                            .state(PetitionState.WITHDRAWN)
                            .reason("duplicated")))
                    .containsExactly(first);
            assertThat(found(PetitionSearch.builder().reason("unfeasible"))).isEmpty();
            assertThat(found(PetitionSearch.builder().state(PetitionState.WITHDRAWN)))
                    .hasSize(2);
        }

        private void retire(PetitionId id, Reason reason) {
            petitions.moderation().act(id, PetitionAction.WITHDRAW, Actor.CREATOR, reason);
        }

        @Test
        void doNotTakeAnExtensionForTheReasonOfTheirState() {
            petitions.moderation().extend(first, LocalDate.of(2026, 5, 1), STAFF, Reason.of("outage"));

            assertThat(found(PetitionSearch.builder().reason("outage"))).isEmpty();
        }

        @Test
        void forgetTheReasonOfAStateThatIsOver() {
            petitions.moderation().hide(first, 0, STAFF, Reason.of("complaint"));
            assertThat(found(PetitionSearch.builder().reason("complaint"))).containsExactly(first);
            petitions.moderation().act(first, PetitionAction.REPUBLISH, STAFF);

            assertThat(found(PetitionSearch.builder().reason("complaint"))).isEmpty();
        }

        @Test
        void listWhatHasAnAnswerAndWhatHasNone() {
            PetitionId answered = open(Content.titled("Answered"));
            petitions.outcomes().record(answered, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes");

            assertThat(found(PetitionSearch.builder().outcome(Outcome.RESPONSE, OutcomeStatus.GIVEN)))
                    .containsExactly(answered);
            assertThat(found(PetitionSearch.builder().outcome(Outcome.RESPONSE, OutcomeStatus.AWAITED)))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2, false", "3, true", "4, true"})
        void tellAcceptedFromFailedOnesOnceTheyAreOver(int votes, boolean accepted) {
            for (int vote = 0; vote < votes; vote++) {
                petitions.sign(first, SignatureRequest.of("Bo Example", "bo" + vote + "@example.org", "ES"));
            }
            petitions.close(first, STAFF);

            PetitionSearch.Builder over = PetitionSearch.builder().state(PetitionState.CLOSED);
            assertThat(found(over.reached("goal"))).hasSize(accepted ? 1 : 0);
            assertThat(found(
                            PetitionSearch.builder().state(PetitionState.CLOSED).unreached("goal")))
                    .hasSize(accepted ? 0 : 1);
            assertThat(found(PetitionSearch.builder().unreached("another"))).isEmpty();
        }

        @Test
        void countTheSearchedTagsWithoutWhatIsHidden() {
            PetitionId tagged = open(Content.titled("Tagged").tag("#foo"));
            PetitionSearch.Builder visible =
                    PetitionSearch.builder().state(PetitionState.OPEN).tag("foo");
            assertThat(found(visible)).containsExactly(tagged);
            petitions.moderation().hide(tagged, 0, STAFF, REASON);
            assertThat(found(visible)).isEmpty();
            petitions.moderation().act(tagged, PetitionAction.REPUBLISH, STAFF);
            assertThat(found(visible)).containsExactly(tagged);
        }

        @Test
        void findNothingTwiceOverSeveralPages() {
            for (int number = 0; number < 9; number++) {
                open(Content.titled("Another"));
            }
            PetitionSearch search = PetitionSearch.builder()
                    .text("another")
                    .order(SearchOrder.MOST_SIGNED)
                    .build();
            List<PetitionId> seen = new ArrayList<>();
            var page = petitions.reader().search(search, 4);
            while (true) {
                page.petitions().stream().map(FoundPetition::petition).forEach(petition -> seen.add(petition.id()));
                if (page.next().isEmpty()) {
                    break;
                }
                page = petitions.reader().search(search, page.next().orElseThrow(), 4);
            }

            assertThat(seen).hasSize(9).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Trends {
        private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
        private static final Instant OPENED = NOW.minus(Duration.ofDays(30));

        private final Trending trending = new Trending(Duration.ofHours(1));

        private PetitionId signed(int number, int people, Duration ago) {
            PetitionId id = new PetitionId(new UUID(1, number));
            for (int person = 0; person < people; person++) {
                trending.add(id, OPENED, new SignatureId(new UUID(number, person)), NOW.minus(ago));
            }
            return id;
        }

        @Test
        void areTheThreeMostSignedOfTheLastHour() {
            signed(1, 8, Duration.ofMinutes(5));
            PetitionId third = signed(2, 9, Duration.ofMinutes(5));
            PetitionId second = signed(3, 10, Duration.ofMinutes(5));
            PetitionId first = signed(4, 11, Duration.ofMinutes(5));
            signed(5, 50, Duration.ofHours(2));

            assertThat(trending.top(3, NOW))
                    .extracting(Trending.Ranked::petition)
                    .containsExactly(first, second, third);
            assertThat(trending.top(3, NOW))
                    .extracting(Trending.Ranked::signatures)
                    .containsExactly(11L, 10L, 9L);
        }

        @Test
        void loseWhatIsInvalidated() {
            PetitionId id = signed(1, 12, Duration.ofMinutes(5));
            trending.remove(id, new SignatureId(new UUID(1, 0)), NOW.minus(Duration.ofMinutes(5)));

            assertThat(trending.top(1, NOW).get(0).signatures()).isEqualTo(11);
        }
    }
}
