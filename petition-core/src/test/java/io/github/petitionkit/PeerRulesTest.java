package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.eligibility.MembersOnly;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
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
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.preset.EuropeanCitizensInitiative;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules that other sites have around signing: features of the UK Parliament's e-petitions and of the Senedd's, specs of
 * decidim-initiatives and CONSUL Democracy, Regulation (EU) 2019/788, and quorums as openPetition counts them.
 */
@Tag("crowd")
class PeerRulesTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason REASON = new Reason("duplicate", "There is one already.");
    private static final SigningContext PAPER =
            SigningContext.builder().channel(Channel.PAPER).build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionId submitted(Policy policy) {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        petitions.submit(id);
        return id;
    }

    private List<PetitionId> inState(PetitionState state) {
        return petitions.reader().search(PetitionSearch.builder().state(state).build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    private static SignatureRequest.Builder person(String name) {
        return SignatureRequest.builder()
                .name(name + " Example")
                .email(name.toLowerCase(Locale.ROOT) + "@example.org")
                .country("GB");
    }

    /** Source: laura_signs_charlies_petition_as_a_sponsor.feature, charlie_is_notified_about_sponsors….feature. */
    @Nested
    class Sponsors {
        private final PetitionId petition =
                submitted(Policy.builder().sponsors(2, 3).moderated().build());
        private final String invitation = petitions.links().sponsorInvitation(petition, Duration.ofDays(70));

        private SigningResult sign(String name) {
            return petitions.sign(
                    petition,
                    person(name).build(),
                    SigningContext.builder().invitation(invitation).build());
        }

        private String link(String name) {
            return site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) sign(name)).signature());
        }

        @Test
        void countOnceHoweverOftenTheyConfirm() {
            String link = link("Ada");
            assertThat(petitions.confirm(link)).isInstanceOf(ConfirmationResult.Counted.class);
            assertThat(petitions.confirm(link)).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);

            Petition sponsored = find(petition);
            assertThat(sponsored.policy().sponsorship().needed() - sponsored.sponsors())
                    .isOne();
        }

        @Test
        void areToldOfOneByOneAndTheirNumberOnce() {
            petitions.confirm(link("Ada"));
            String last = link("Bo");
            petitions.confirm(last);
            petitions.confirm(last);
            petitions.confirm(link("Cy"));

            assertThat(site.events(PetitionEvent.SignatureStateChanged.class))
                    .filteredOn(change -> change.to() == SignatureState.CONFIRMED)
                    .hasSize(3);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .filteredOn(change -> change.to() == PetitionState.IN_MODERATION)
                    .hasSize(1);
        }

        @Test
        void signAsAnybodyOncePublished() {
            petitions.confirm(link("Ada"));
            petitions.confirm(link("Bo"));
            petitions.moderation().approve(petition, 0, STAFF);
            assertThat(petitions.confirm(link("Cy"))).isInstanceOf(ConfirmationResult.Counted.class);
            assertThat(petitions.confirm(link("Dee"))).isInstanceOf(ConfirmationResult.Counted.class);

            assertThat(site.counted(petition)).isEqualTo(4);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"REJECT", "HIDE", "STOP", "WITHDRAW"})
        void areToldThatItIsOver(PetitionAction end) {
            petitions.moderation().act(petition, end, STAFF, REASON);

            assertThat(sign("Ada")).isInstanceOf(SigningResult.NotEligible.class);
        }
    }

    /** Source: takedown.feature. */
    @Nested
    class Takedowns {
        private final PetitionId petition = submitted(
                Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).moderated().build());

        @Test
        void canBeUndoneWithoutAMail() {
            petitions.moderation().approve(petition, 0, STAFF);
            site.confirmed(petition, "Ada Example", "ada@example.org");
            petitions.moderation().reject(petition, 0, STAFF, REASON);
            int mails = site.mails.size();

            assertThat(find(petition).allowedActions())
                    .contains(PetitionAction.RESTORE, PetitionAction.REPUBLISH)
                    .doesNotContain(PetitionAction.REJECT, PetitionAction.SHELVE, PetitionAction.APPROVE);
            petitions.moderation().act(petition, PetitionAction.RESTORE, STAFF);

            assertThat(site.mails).hasSize(mails);
            assertThat(inState(PetitionState.OPEN)).isEmpty();
            assertThat(inState(PetitionState.IN_MODERATION)).containsExactly(petition);
            assertThat(find(petition).allowedActions()).contains(PetitionAction.APPROVE);
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void doNotProlongHowLongPersonalDataIsKept() {
            petitions.moderation().approve(petition, 0, STAFF);
            site.clock.move(Duration.ofDays(200));
            petitions.maintenance().closeDue();
            Instant due = find(petition).keptUntil(site.clock.instant()).orElseThrow();
            site.clock.move(Duration.ofDays(30));
            petitions.moderation().reject(petition, 0, STAFF, REASON);
            assertThat(find(petition).keptUntil(site.clock.instant())).contains(due);
            site.clock.move(Duration.ofDays(30));
            petitions.moderation().hide(petition, 0, STAFF, REASON);

            assertThat(find(petition).keptUntil(site.clock.instant())).contains(due);
        }
    }

    /** Source: moderator_adds_a_signature.feature, moderator_submits_a_paper_petition.feature of the Senedd's site. */
    @Nested
    class Paper {
        private final PetitionId petition = site.open(
                Policy.builder().threshold(Threshold.at("referral", 3)).build());

        private SigningResult sign(String name, String code) {
            return petitions.sign(
                    petition,
                    SignatureRequest.builder()
                            .name(name)
                            .country("GB")
                            .postalCode(code)
                            .build(),
                    PAPER);
        }

        @Test
        void countsAtOnceWithANameAndAPostcode() {
            assertThat(sign("Suzie Signer", "SW1A 1AA")).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(site.mails).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'', SW1A 1AA", "Suzie Signer, ''", "'', ''", "Suzie Signer, SW1A"})
        void needsBoth(String name, String code) {
            assertThat(sign(name, code)).isInstanceOf(SigningResult.Invalid.class);
            assertThat(site.counted(petition)).isZero();
        }

        @ParameterizedTest
        @CsvSource({"2, false", "3, true", "4, true"})
        void meetsTheReferralAtItsNumber(int people, boolean referred) {
            for (int person = 0; person < people; person++) {
                sign("Suzie " + (char) ('A' + person) + "nders", "SW1A 1AA");
            }
            petitions.close(petition, STAFF);

            assertThat(find(petition).reachedAt("referral").isPresent()).isEqualTo(referred);
        }
    }

    /** Source: specs of votes, permissions and sorting of decidim-initiatives. */
    @Nested
    class Initiatives {
        @ParameterizedTest
        @CsvSource({"ada@union.example, true", "ada@elsewhere.example, false"})
        void areVotedOnByTheOwnOrganisationOnly(String email, boolean admitted) {
            Site union = new Site(builder -> builder.eligibilityRule(new MembersOnly(
                    candidate ->
                            Objects.requireNonNull(candidate.request().email()).endsWith("@union.example"),
                    "Members only")));
            PetitionId id = union.open(Policy.builder().build());

            assertThat(union.sign(id, "Ada Example", email) instanceof SigningResult.ConfirmationNeeded)
                    .isEqualTo(admitted);
        }

        @Test
        void keepAVoteWhereUnvotingIsNotAllowed() {
            PetitionId id = site.open(Policy.builder()
                    .threshold(Threshold.at("first", 1))
                    .withdrawal(Withdrawal.until("first"))
                    .build());
            SignatureId vote = site.confirmed(id, "Ada Example", "ada@example.org");

            assertThat(petitions.withdraw(id, vote)).isInstanceOf(WithdrawalResult.Locked.class);
            assertThat(site.counted(id)).isOne();
        }

        /** Theirs adds what was collected offline; here that stands beside the count, because nobody can check it. */
        @Test
        void areSortedByWhatTheSiteHasCounted() {
            PetitionId paper = site.open(Policy.builder().build());
            PetitionId online = site.open(Policy.builder().build());
            petitions.moderation().desk().recordOffline(paper, 40, "sheet 1", STAFF);
            site.confirmed(online, "Ada Example", "ada@example.org");

            assertThat(petitions
                            .reader()
                            .search(
                                    PetitionSearch.builder()
                                            .order(SearchOrder.MOST_SIGNED)
                                            .build(),
                                    20)
                            .petitions())
                    .extracting(found -> found.petition().id())
                    .containsExactly(online, paper);
        }

        @Test
        void areAnsweredWhetherTheyWereAcceptedOrNot() {
            PetitionId id = site.open(Policy.openFor(Period.ofDays(10), ZoneOffset.UTC)
                    .threshold(Threshold.at("goal", 2))
                    .build());
            petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "We read it.");
            site.clock.move(Duration.ofDays(11));
            petitions.maintenance().closeDue();
            petitions.outcomes().correct(id, Outcome.of(Outcome.RESPONSE, OutcomeStatus.DECLINED));

            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.DECLINED);
        }
    }

    /** Source: spec/models/proposal_spec.rb of CONSUL Democracy. */
    @Nested
    class Proposals {
        @ParameterizedTest
        @CsvSource({"1, true", "80, true", "81, false"})
        void haveATitleWithinItsLimit(int length, boolean taken) {
            CreationResult result = petitions.create(
                    Site.FOOTBRIDGE.toBuilder().title("a".repeat(length)).build(),
                    Policy.builder().build());

            assertThat(result instanceof CreationResult.Created).isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({"5999, true", "6000, true", "6001, false"})
        void haveTextsAsLongAsTheirSiteAllows(int length, boolean taken) {
            Site city = new Site(builder -> builder.contentLimits(new ContentLimits(80, 200, 6_000)));
            CreationResult result = city.petitions.create(
                    Site.FOOTBRIDGE.toBuilder().body("a".repeat(length)).build(),
                    Policy.builder().build());

            assertThat(result instanceof CreationResult.Created).isEqualTo(taken);
        }

        @Test
        void areRetiredForAReasonThatReadersSee() {
            PetitionId id = site.open(Policy.builder().build());
            petitions.moderation().act(id, PetitionAction.WITHDRAW, Actor.CREATOR, REASON);

            assertThat(find(id).life().lastTransition().orElseThrow().reason()).isEqualTo(REASON);
        }

        /** Theirs no longer lists a voter who was erased; here the count stays, without any person. */
        @Test
        void keepTheCountOfAVoterWhoIsErased() {
            PetitionId id = site.open(Policy.builder().build());
            site.confirmed(id, "Ada Example", "ada@example.org");
            petitions.privacy().erase(new EmailAddress("ada@example.org"));

            assertThat(site.counted(id)).isOne();
            try (Stream<Signature> voters = petitions.reader().signatures(id)) {
                assertThat(voters).allMatch(Signature::isErased);
            }
        }
    }

    /** Source: Regulation (EU) 2019/788, Articles 3, 7, 8 and 19. */
    @Nested
    class EuropeanInitiatives {
        private final PetitionId initiative = registered();

        private PetitionId registered() {
            PetitionId id =
                    submitted(EuropeanCitizensInitiative.policy(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3)));
            petitions.moderation().approve(id, 0, STAFF);
            return id;
        }

        private void collectToTheEnd() {
            site.clock.move(Duration.ofDays(366));
            petitions.maintenance().closeDue();
            assertThat(find(initiative).life().state()).isEqualTo(PetitionState.CLOSED);
        }

        @ParameterizedTest
        @CsvSource({"DE, IE, true", "DE, US, true", "US, DE, false", "GB, FR, false"})
        void areForNationalsOfMemberStatesWhereverTheyLive(String nationality, String residence, boolean admitted) {
            SigningResult result = petitions.sign(
                    initiative,
                    person("Ada").nationality(nationality).country(residence).build(),
                    SigningContext.UNKNOWN);

            assertThat(result instanceof SigningResult.ConfirmationNeeded).isEqualTo(admitted);
        }

        @Test
        void mayBeWithdrawnUntilTheyAreSubmittedAlsoAfterTheCollection() {
            collectToTheEnd();
            petitions.withdraw(initiative);

            assertThat(find(initiative).life().state()).isEqualTo(PetitionState.WITHDRAWN);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .last()
                    .extracting(PetitionEvent.PetitionStateChanged::to)
                    .isEqualTo(PetitionState.WITHDRAWN);
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "1, true"})
        void areForgottenAMonthAfterTheSubmission(int hours, boolean erased) {
            SigningResult result = petitions.sign(
                    initiative, person("Ada").nationality("DE").country("DE").build(), SigningContext.UNKNOWN);
            petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
            collectToTheEnd();
            petitions
                    .outcomes()
                    .record(initiative, EuropeanCitizensInitiative.SUBMISSION, OutcomeStatus.GIVEN, "Submitted");
            Instant due =
                    site.clock.instant().atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
            site.clock.move(Duration.between(site.clock.instant(), due).plusHours(hours));
            petitions.privacy().eraseExpired();

            try (Stream<Signature> all = petitions.reader().signatures(initiative)) {
                assertThat(all).allMatch(signature -> signature.isErased() == erased);
            }
            assertThat(petitions.progress(initiative).tally().counted(Country.of("DE")))
                    .isOne();
        }
    }

    /** A closed petition that its creator withdraws. */
    @Nested
    class WithdrawnPetitions {
        private final PetitionId petition = site.open(Policy.builder().build());

        @Test
        void areClosedAgainWhenTheyComeBack() {
            petitions.close(petition, STAFF);
            petitions.withdraw(petition);
            petitions.moderation().act(petition, PetitionAction.REPUBLISH, STAFF);

            assertThat(find(petition).life().state()).isEqualTo(PetitionState.CLOSED);
        }

        @Test
        void takeNoOutcome() {
            petitions.close(petition, STAFF);
            petitions.withdraw(petition);

            assertThatExceptionOfType(NotPublishedException.class)
                    .isThrownBy(() ->
                            petitions.outcomes().record(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Too late"));
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"REJECT", "HIDE", "WITHDRAW"})
        void areNotWithdrawnTwiceOrOnceTakenDown(PetitionAction end) {
            petitions.moderation().act(petition, end, STAFF, REASON);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.withdraw(petition));
        }
    }

    /** Source: openPetition, "How quorums are calculated": only signatures from the addressed region count towards it. */
    @Nested
    class Quorums {
        private static final Region BERLIN = new Region("Berlin");

        @ParameterizedTest
        @CsvSource({"1, 9, false", "2, 0, true", "2, 9, true", "3, 0, true"})
        void countWhoLivesInTheRegionAlone(int here, int elsewhere, boolean reached) {
            PetitionId id = site.open(Policy.builder()
                    .confirmation(Confirmation.NOT_NEEDED)
                    .threshold(Threshold.of("quorum", Criterion.minimum(BERLIN, 2)))
                    .build());
            sign(id, BERLIN.code(), here);
            sign(id, "Brandenburg", elsewhere);

            assertThat(find(id).reachedAt("quorum").isPresent()).isEqualTo(reached);
            assertThat(site.counted(id)).isEqualTo(here + elsewhere);
        }

        private void sign(PetitionId id, String region, int people) {
            for (int person = 0; person < people; person++) {
                site.sign(
                        id, person(region + person).country("DE").region(region).build());
            }
        }

        @Test
        void areOfAtLeastOneSignature() {
            assertThatIllegalArgumentException().isThrownBy(() -> Criterion.minimum(BERLIN, 0));
        }
    }
}
