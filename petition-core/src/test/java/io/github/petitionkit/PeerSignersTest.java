package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.eligibility.MembersOnly;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who counts on other sites: signature_spec.rb, invalidation_spec.rb and petition_spec.rb of the UK Parliament's
 * e-petitions, and the commands, permissions and tasks of decidim-initiatives.
 */
@Tag("crowd")
class PeerSignersTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason REASON = Reason.of("checked");
    private static final Policy HOUSEHOLDS =
            Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private Tally tally(PetitionId id) {
        return petitions.progress(id).tally();
    }

    private SigningResult sign(PetitionId id, String name, String email, String postcode) {
        return petitions.sign(
                id,
                SignatureRequest.builder()
                        .name(name)
                        .email(email)
                        .country("GB")
                        .region("E14000639")
                        .postalCode(postcode)
                        .build());
    }

    private SignatureId confirmed(PetitionId id, String name, String email) {
        SigningResult result = sign(id, name, email, "SW1A 1AA");
        SignatureId signature = ((SigningResult.ConfirmationNeeded) result).signature();
        petitions.confirm(site.token(MailKind.CONFIRM, signature));
        return signature;
    }

    @Nested
    class Duplicates {
        @ParameterizedTest
        @CsvSource({
            "Suzy Senior, suzy@example.com, SW1A 1AA, true",
            "suzy senior, suzy@example.com, SW1A 1AA, true",
            "'  Suzy   Senior ', suzy@example.com, SW1A 1AA, true",
            "Suzy Senior, suzy@example.com, SW1A 1AB, true",
            "Sam Senior, suzy@example.com, SW1A 1AB, true",
            "Suzy Senior, SUZY@example.com, SW1A 1AA, true",
            "Suzy Senior, suzy@EXAMPLE.com, SW1A 1AA, true",
            "Suzy Senior, suzy+petitions@example.com, SW1A 1AA, true",
            "Sam Senior, suzy@example.com, SW1A 1AA, false",
            "Sam Senior, sam@example.com, SW1A 1AA, false"
        })
        void areOnePersonOfOneMailbox(String name, String email, String postcode, boolean duplicate) {
            PetitionId id = site.open(HOUSEHOLDS);
            confirmed(id, "Suzy Senior", "suzy@example.com");

            assertThat(sign(id, name, email, postcode) instanceof SigningResult.AlreadySigned)
                    .isEqualTo(duplicate);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Suzy Senior", "Sam Senior", "Sandra Senior"})
        void areWhoeverComesThirdToAMailbox(String name) {
            PetitionId id = site.open(HOUSEHOLDS);
            confirmed(id, "Suzy Senior", "suzy@example.com");
            confirmed(id, "Sam Senior", "suzy@example.com");

            assertThat(sign(id, name, "suzy@example.com", "SW1A 1AA")).isInstanceOf(SigningResult.AlreadySigned.class);
        }

        @Test
        void areNoneOnAnotherPetition() {
            confirmed(site.open(HOUSEHOLDS), "Suzy Senior", "suzy@example.com");

            assertThat(sign(site.open(HOUSEHOLDS), "Suzy Senior", "suzy@example.com", "SW1A 1AA"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }
    }

    @Nested
    class Validation {
        private final PetitionId petition = site.open(Policy.builder().build());

        @Test
        void countsOnceByCountryAndConstituencyWithItsNumber() {
            confirmed(petition, "Ada Example", "ada@example.org");
            SigningResult result = sign(petition, "Bo Example", "bo@example.org", "SW1A 1AA");
            String token = site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature());

            assertThat(petitions.confirm(token))
                    .isInstanceOfSatisfying(
                            ConfirmationResult.Counted.class,
                            counted -> assertThat(counted.position()).isEqualTo(2));
            assertThat(petitions.confirm(token)).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
            assertThat(tally(petition).counted()).isEqualTo(2);
            assertThat(tally(petition).counted(Country.of("GB"))).isEqualTo(2);
            assertThat(tally(petition).counted(new Region("E14000639"))).isEqualTo(2);
        }

        @Test
        void countsNobodyWhileTheyArePending() {
            sign(petition, "Ada Example", "ada@example.org", "SW1A 1AA");

            assertThat(tally(petition).counted()).isZero();
            assertThat(tally(petition).pending()).isOne();
        }

        @Test
        void doesNotBringBackWhoWasInvalidated() {
            SignatureId signature = confirmed(petition, "Ada Example", "ada@example.org");
            petitions.moderation().invalidate(petition, signature, REASON, STAFF);

            assertThat(petitions
                            .confirm(site.token(MailKind.CONFIRM, signature))
                            .isAccepted())
                    .isFalse();
            assertThat(tally(petition).counted()).isZero();
        }

        @Test
        void countsWhoIsForcedByStaff() {
            SignatureId signature = confirmed(petition, "Ada Example", "ada@example.org");
            petitions.moderation().invalidate(petition, signature, REASON, STAFF);

            assertThat(petitions.moderation().restore(petition, signature, REASON, STAFF))
                    .isInstanceOf(RestorationResult.Restored.class);
            assertThat(tally(petition).counted()).isOne();
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"CLOSE", "HIDE", "WITHDRAW"})
        void isOverWithThePetition(PetitionAction action) {
            petitions.moderation().act(petition, action, STAFF, REASON);

            assertThat(sign(petition, "Ada Example", "ada@example.org", "SW1A 1AA"))
                    .isInstanceOf(SigningResult.NotEligible.class);
        }

        @ParameterizedTest
        @CsvSource({
            "'', ada@example.org, GB",
            "Ada Example, '', GB",
            "Ada Example, ada@example.org, ''",
            "Ada Example, ada, GB",
            "Ada Example, ada@localhost, GB",
            "Ada Example, ada@example, GB",
            "Please click http://petition.example.org for an offer, ada@example.org, GB"
        })
        void needsANameAnAddressAndACountry(String name, String email, String country) {
            SignatureRequest.Builder request =
                    SignatureRequest.builder().name(name).email(email);
            if (!country.isEmpty()) {
                request.country(country);
            }

            assertThat(petitions.sign(petition, request.build())).isInstanceOf(SigningResult.Invalid.class);
        }

        @Test
        void isForMembersOfTheOrganisation() {
            Site members = new Site(builder ->
                    builder.eligibilityRule(new MembersOnly(candidate -> false, "This petition is for members")));
            PetitionId id = members.open(Policy.builder().build());

            assertThat(members.sign(id, "Ada Example", "ada@example.org"))
                    .isInstanceOf(SigningResult.NotEligible.class);
        }
    }

    @Nested
    class Invalidation {
        private final PetitionId petition = site.open(Policy.builder().build());
        private final SignatureId ada = confirmed(petition, "Ada Example", "ada@example.org");
        private final SignatureId bo = confirmed(petition, "Bo Sample", "bo@example.net");

        @Test
        void takesOneOutOfEveryCountAndOnlyOnce() {
            petitions.moderation().invalidate(petition, ada, REASON, STAFF);
            petitions.invalidations().run(petition, all(), REASON, STAFF);

            assertThat(tally(petition).counted()).isZero();
            assertThat(tally(petition).counted(Country.of("GB"))).isZero();
            assertThat(tally(petition).counted(new Region("E14000639"))).isZero();
        }

        private Criteria all() {
            return Criteria.builder().country(Country.of("GB")).build();
        }

        @Test
        void ofAPendingOneChangesNoCount() {
            SignatureId pending = ((SigningResult.ConfirmationNeeded)
                            sign(petition, "Cy Example", "cy@example.org", "SW1A 1AA"))
                    .signature();
            petitions.moderation().invalidate(petition, pending, REASON, STAFF);

            assertThat(tally(petition).counted()).isEqualTo(2);
            assertThat(tally(petition).pending()).isZero();
        }

        @Test
        void endsMailToWhomItTakesOut() {
            petitions.moderation().invalidate(petition, ada, REASON, STAFF);
            int mails = site.mails.size();
            petitions.maintenance().remindDue();

            assertThat(site.mails).hasSize(mails);
        }

        @ParameterizedTest
        @CsvSource({"Ada*, 1", "*example, 1", "ADA EXAMPLE, 1", "A*, 1", "*a*, 2", "Cy*, 0"})
        void matchesNamesWithWildcards(String pattern, int matching) {
            assertThat(matching(Criteria.builder().name(pattern))).isEqualTo(matching);
        }

        @ParameterizedTest
        @CsvSource({"ada@example.org, 1", "ADA@EXAMPLE.ORG, 1", "*@example.net, 1", "*@example.*, 2", "ada@*, 1"})
        void matchesAddressesWithWildcards(String pattern, int matching) {
            assertThat(matching(Criteria.builder().email(pattern))).isEqualTo(matching);
        }

        @ParameterizedTest
        @CsvSource({"example.org, 1", "example.net, 1", "example.com, 0"})
        void matchesDomains(String domain, int matching) {
            assertThat(matching(Criteria.builder().domain(domain))).isEqualTo(matching);
        }

        @ParameterizedTest
        @CsvSource({"SW1A 1AA, 2", "sw1a1aa, 2", "SW1A 1AB, 0"})
        void matchesPostcodes(String code, int matching) {
            assertThat(matching(Criteria.builder().postalCode(code))).isEqualTo(matching);
        }

        private long matching(Criteria.Builder criteria) {
            return petitions.invalidations().preview(petition, criteria.build()).found().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        @Test
        void matchesPendingOnesAndNoneTwice() {
            sign(petition, "Cy Example", "cy@example.org", "SW1A 1AA");
            petitions.moderation().invalidate(petition, bo, REASON, STAFF);

            assertThat(petitions.invalidations().preview(petition, all()).found())
                    .containsOnlyKeys(SignatureState.CONFIRMED, SignatureState.PENDING);
        }

        @Test
        void needsAConditionAndATimeInItsOrder() {
            Instant now = site.clock.instant();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Criteria.builder().build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Criteria.builder().received(now, now.minusSeconds(1)));
        }
    }

    @Nested
    class Goals {
        private final Threshold goal = Threshold.at("goal", 4);
        private final PetitionId petition = site.open(Policy.builder()
                .milestones(Milestones.of(25, 75), goal)
                .threshold(goal)
                .build());

        private List<String> told() {
            return site.events(PetitionEvent.ThresholdReached.class).stream()
                    .map(PetitionEvent.ThresholdReached::threshold)
                    .toList();
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "4, 3", "5, 3", "8, 3"})
        void tellTheirMilestonesAndTheirEndOnceEach(int people, int told) {
            for (int person = 0; person < people; person++) {
                confirmed(petition, "Ada Example", "ada" + person + "@example.org");
            }

            assertThat(told()).hasSize(told).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @CsvSource({"2, 0.5", "4, 1.0", "8, 1.0"})
        void areNeverMoreThanWhole(int people, double fraction) {
            for (int person = 0; person < people; person++) {
                confirmed(petition, "Ada Example", "ada" + person + "@example.org");
            }

            assertThat(petitions.progress(petition).thresholds())
                    .filteredOn(each -> each.threshold().code().equals("goal"))
                    .extracting(each -> each.finding().fraction())
                    .containsExactly(fraction);
        }

        @Test
        void stayTheOnesOfTheDayOfCreation() {
            assertThat(find(petition).policy().thresholds().find("goal")).contains(goal);
            assertThatExceptionOfType(FrozenPetitionException.class)
                    .isThrownBy(() -> petitions.revise(
                            petition,
                            Site.FOOTBRIDGE,
                            Policy.builder().threshold(Threshold.at("goal", 9)).build()));
        }
    }

    @Nested
    class Votes {
        private final PetitionId petition = site.open(
                Policy.openUntil(LocalDate.of(2026, 3, 10), ZoneOffset.UTC).build());

        @Test
        void takenBackByWhoHasNoneAreRefusedQuietly() {
            SignatureId vote = confirmed(petition, "Ada Example", "ada@example.org");
            petitions.withdraw(petition, vote);

            assertThat(petitions.withdraw(petition, vote)).isInstanceOf(WithdrawalResult.AlreadyGone.class);
            assertThat(tally(petition).counted()).isZero();
        }

        @Test
        void goOnAfterAnExtensionThatIsTold() {
            petitions.moderation().extend(petition, LocalDate.of(2026, 3, 12), STAFF, REASON);
            site.clock.move(Duration.ofDays(8));

            assertThat(sign(petition, "Ada Example", "ada@example.org", "SW1A 1AA"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .extracting(PetitionEvent.PetitionStateChanged::action)
                    .endsWith(PetitionAction.EXTEND);
        }

        @Test
        void tellNothingWhereTheLastDayStays() {
            int told = site.events.size();
            petitions.moderation().extend(petition, LocalDate.of(2026, 3, 10), STAFF, REASON);

            assertThat(site.events).hasSize(told);
            assertThat(find(petition).life().lastTransition().orElseThrow().action())
                    .isNotEqualTo(PetitionAction.EXTEND);
        }

        @Test
        void areStoredWithoutTheNameInTheirTexts() {
            SignatureId vote = confirmed(petition, "Ada Lovelace", "ada@example.org");

            try (Stream<Signature> all = petitions.reader().signatures(petition)) {
                assertThat(all.filter(each -> each.id().equals(vote)).map(Signature::toString))
                        .allSatisfy(text -> assertThat(text).doesNotContain("Lovelace", "ada@"));
            }
        }
    }

    @Nested
    class Editing {
        @Test
        void isForDrafts() {
            PetitionId draft = petitions
                    .create(Site.FOOTBRIDGE, Policy.builder().moderated().build())
                    .orElseThrow()
                    .id();

            petitions.revise(
                    draft,
                    Site.FOOTBRIDGE.toBuilder().title("Changed title").build(),
                    find(draft).policy());

            assertThat(find(draft).content().title()).isEqualTo("Changed title");
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionState.class,
                names = {"OPEN", "CLOSED", "REJECTED", "WITHDRAWN"})
        void isOverOnceThePublicHasSeenIt(PetitionState state) {
            PetitionId id = petitions
                    .create(Site.FOOTBRIDGE, Policy.builder().moderated().build())
                    .orElseThrow()
                    .id();
            petitions.submit(id);
            if (state == PetitionState.REJECTED) {
                petitions.moderation().reject(id, 0, STAFF, REASON);
            } else {
                petitions.moderation().approve(id, 0, STAFF);
            }
            if (state == PetitionState.CLOSED) {
                petitions.close(id, STAFF);
            }
            if (state == PetitionState.WITHDRAWN) {
                petitions.withdraw(id);
            }

            assertThatExceptionOfType(FrozenPetitionException.class)
                    .isThrownBy(() -> petitions.revise(id, Site.FOOTBRIDGE, find(id).policy()));
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"CLOSE", "HIDE", "REPUBLISH", "RESTORE"})
        void closesNothingThatIsNotOpen(PetitionAction action) {
            PetitionId draft = petitions
                    .create(Site.FOOTBRIDGE, Policy.builder().build())
                    .orElseThrow()
                    .id();

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().act(draft, action, STAFF, REASON));
        }

        @Test
        void leavesAFlaggedPetitionFlaggedWhileMoreSponsorsConfirm() {
            PetitionId id = petitions
                    .create(
                            Site.FOOTBRIDGE,
                            Policy.builder().sponsors(2, 5).moderated().build())
                    .orElseThrow()
                    .id();
            petitions.submit(id);
            sponsor(id, "ada");
            sponsor(id, "bo");
            petitions.moderation().act(id, PetitionAction.FLAG, STAFF, REASON);
            sponsor(id, "cy");

            assertThat(find(id).sponsors()).isEqualTo(3);
            assertThat(find(id).life().state()).isEqualTo(PetitionState.FLAGGED);
        }

        private void sponsor(PetitionId id, String name) {
            SigningResult result = petitions.sign(
                    id,
                    SignatureRequest.of(name + " Example", name + "@example.org", "GB"),
                    SigningContext.builder()
                            .invitation(petitions.links().sponsorInvitation(id, Duration.ofDays(7)))
                            .build());
            petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
        }
    }
}
