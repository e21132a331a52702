package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What two smaller sites promise, said in this library's words: a university's petitions, where five students bring one to
 * the staff and fifty to an answer (GIST-petition-server), and the petitions of a campaign for rights (EFF's
 * action-center-platform). Source: the tests of both.
 */
@Tag("crowd")
class PeerCampusTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Actor OTHER = Actor.staff("8");
    private static final Reason REASON = new Reason("not-ours", "The university cannot decide this.");
    private static final int RELEASE = 5;
    private static final int ANSWER = 50;
    private static final Policy POLICY = Policy.openFor(Period.ofDays(30), ZoneId.of("Asia/Seoul"))
            .sponsors(RELEASE, 100)
            .moderated()
            .threshold(Threshold.at("answer", ANSWER).opening(Outcome.RESPONSE))
            .build();
    private static final PetitionId UNKNOWN = PetitionId.of("00000000-0000-7000-8000-000000000001");

    private final Site site = new Site(builder -> builder.contentLimits(new ContentLimits(100, 1_000, 10_000, 10)));
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return petitions.progress(id).state();
    }

    private PetitionId submitted() {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, POLICY).orElseThrow().id();
        petitions.submit(id);
        return id;
    }

    private ConfirmationResult agree(PetitionId id, int student) {
        SignatureRequest request = SignatureRequest.of("Ada Example", "student" + student + "@gist.example", "KR");
        SigningContext context = find(id).life().state().isBeforePublication()
                ? SigningContext.builder()
                        .invitation(petitions.links().sponsorInvitation(id, Duration.ofDays(30)))
                        .build()
                : SigningContext.UNKNOWN;
        SigningResult result = petitions.sign(id, request, context);
        return petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
    }

    private PetitionId agreed(int students) {
        PetitionId id = submitted();
        IntStream.range(0, students).forEach(student -> agree(id, student));
        return id;
    }

    private PetitionId released(int students) {
        PetitionId id = agreed(RELEASE);
        petitions.moderation().approve(id, 0, STAFF);
        IntStream.range(RELEASE, students).forEach(student -> agree(id, student));
        return id;
    }

    private List<PetitionId> search(PetitionSearch.Builder search) {
        return petitions.reader().search(search.build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    private static void answer(Petitions petitions, PetitionId id, String text) {
        petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, text);
    }

    @Nested
    class APetitionOfStudents {
        @ParameterizedTest
        @CsvSource({"0, 1, false", "1, 1, true", "100, 1, true", "101, 1, false", "1, 10000, true", "1, 10001, false"})
        void hasATitleAndATextWithinTheirLimits(int title, int body, boolean taken) {
            Content content = Content.titled("가".repeat(title))
                    .body("나".repeat(body))
                    .creator("Ada")
                    .addressee("University")
                    .build();

            CreationResult result = petitions.create(content, POLICY);

            assertThat(result instanceof CreationResult.Created).isEqualTo(taken);
            if (result instanceof CreationResult.Invalid invalid) {
                assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsOnly(title == 1 ? "body" : "title");
            }
        }

        @Test
        void isChangedByItsAuthorBeforeItIsReleasedAndNotAfterwards() {
            PetitionId id = submitted();
            Content other = Content.titled("Longer library hours")
                    .creator("Ada")
                    .addressee("University")
                    .build();

            petitions.revise(id, other);
            assertThat(find(id).content().title()).isEqualTo("Longer library hours");
            IntStream.range(0, RELEASE).forEach(student -> agree(id, student));
            petitions.moderation().approve(id, 1, STAFF);

            assertThatExceptionOfType(FrozenPetitionException.class)
                    .isThrownBy(() -> petitions.revise(id, Site.FOOTBRIDGE));
            assertThat(find(id).content().title()).isEqualTo("Longer library hours");
        }

        @Test
        void isNotThereWhereItWasNeverMade() {
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> petitions.revise(UNKNOWN, Site.FOOTBRIDGE));
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> petitions.sign(UNKNOWN, SignatureRequest.of("Ada", "ada@gist.example", "KR")));
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(UNKNOWN, 0, STAFF));
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> petitions.moderation().reject(UNKNOWN, 0, STAFF, REASON));
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> answer(petitions, UNKNOWN, "Yes"));
            assertThat(petitions.find(UNKNOWN)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"1", "3"})
        void countsEachStudent(int students) {
            PetitionId id = agreed(students);

            assertThat(site.counted(id)).isEqualTo(students);
            assertThat(find(id).reachedAt("answer")).isEmpty();
        }

        @Test
        void countsAStudentOnce() {
            PetitionId id = released(RELEASE + 1);

            assertThat(site.sign(id, "Ada Example", "student5@gist.example"))
                    .isInstanceOf(SigningResult.AlreadySigned.class);
            assertThat(site.counted(id)).isEqualTo(RELEASE + 1);
        }

        @Test
        void countsAStudentOnceWhoPressesInManyWindowsAtOnce() throws Exception {
            PetitionId id = released(RELEASE);
            List<String> links = new ArrayList<>();
            for (int window = 0; window < 10; window++) {
                SigningResult result = site.sign(id, "Ada Example", "student9@gist.example");
                if (result instanceof SigningResult.ConfirmationNeeded needed) {
                    links.add(site.token(MailKind.CONFIRM, needed.signature()));
                }
            }

            atOnce(links, petitions::confirm);

            assertThat(site.counted(id)).isEqualTo(RELEASE + 1);
        }

        @Test
        void countsManyStudentsAtOnce() throws Exception {
            PetitionId id = released(RELEASE);
            List<String> links = new ArrayList<>();
            for (int student = 100; student < 120; student++) {
                links.add(site.token(
                        MailKind.CONFIRM, site.pending(id, "Ada Example", "student" + student + "@gist.example")));
            }

            atOnce(links, petitions::confirm);

            assertThat(site.counted(id)).isEqualTo(RELEASE + 20);
        }

        private <T> void atOnce(List<T> all, Function<T, ?> call) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(10);
            try {
                List<Callable<Object>> calls = new ArrayList<>();
                all.forEach(each -> calls.add(() -> call.apply(each)));
                for (Future<Object> done : threads.invokeAll(calls)) {
                    done.get();
                }
            } finally {
                threads.shutdown();
            }
        }

        @Test
        void saysWhetherAStudentHasAgreedAndWhen() {
            PetitionId id = released(RELEASE);
            EmailAddress student = new EmailAddress("student77@gist.example");
            assertThat(petitions.reader().hasSigned(id, student)).isFalse();

            agree(id, 77);

            assertThat(petitions.reader().hasSigned(id, student)).isTrue();
            try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
                assertThat(signatures.map(each -> each.timestamps().confirmedAt()))
                        .hasSize(RELEASE + 1)
                        .doesNotContainNull();
            }
        }

        @Test
        void awaitsItsAnswerFromTheFiftiethOn() {
            PetitionId id = released(ANSWER - 1);
            assertThat(find(id).outcome(Outcome.RESPONSE)).isEmpty();
            Instant fiftieth = site.clock.instant();

            agree(id, ANSWER);

            assertThat(find(id).reachedAt("answer")).contains(fiftieth);
            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.AWAITED);
        }

        @ParameterizedTest
        @CsvSource({"4, false", "5, true", "6, true"})
        void isReleasedWithFiveAndNotWithFour(int students, boolean released) {
            PetitionId id = agreed(students);

            if (released) {
                petitions.moderation().approve(id, 0, STAFF);
                assertThat(state(id)).isEqualTo(PetitionState.OPEN);
            } else {
                assertThatExceptionOfType(IllegalPetitionActionException.class)
                        .isThrownBy(() -> petitions.moderation().approve(id, 0, STAFF));
                assertThat(state(id)).isEqualTo(PetitionState.COLLECTING_SPONSORS);
            }
        }

        @Test
        void isReleasedOnce() {
            PetitionId id = released(RELEASE);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(id, 0, STAFF));
        }

        @Test
        void takesNoAgreementAfterItsThirtyDays() {
            PetitionId id = released(RELEASE);
            SignatureId waiting = site.pending(id, "Ada Example", "student8@gist.example");
            site.clock.move(Duration.ofDays(33));

            assertThat(site.sign(id, "Ada Example", "student9@gist.example"))
                    .isInstanceOf(SigningResult.NotEligible.class);
            assertThat(petitions.confirm(site.token(MailKind.CONFIRM, waiting)))
                    .isNotInstanceOf(ConfirmationResult.Counted.class);
            assertThat(state(id)).isEqualTo(PetitionState.CLOSED);
            assertThat(site.counted(id)).isEqualTo(RELEASE);
        }

        @Test
        void goesBackToTheStaffWhereItsReleaseIsCancelled() {
            PetitionId id = released(RELEASE);

            petitions.moderation().hide(id, 0, STAFF, REASON);
            petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.IN_MODERATION);
            petitions.moderation().approve(id, 0, STAFF);
            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
        }

        @Test
        void isNotTakenBackWhereItWasNotReleased() {
            PetitionId id = agreed(RELEASE);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.RESTORE, STAFF));
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF));
        }

        @Test
        void showsWhyItWasRejectedAndTakesNoAgreement() {
            PetitionId id = agreed(RELEASE);

            petitions.moderation().reject(id, 0, STAFF, REASON);

            assertThat(find(id).life().lastTransition().orElseThrow().reason()).isEqualTo(REASON);
            assertThat(site.sign(id, "Ada Example", "student8@gist.example"))
                    .isInstanceOf(SigningResult.NotEligible.class);
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().reject(id, 0, STAFF, REASON));
            assertThatExceptionOfType(NotPublishedException.class).isThrownBy(() -> answer(petitions, id, "Yes"));
        }

        @Test
        void isRejectedForAnotherReasonByWayOfTheStaff() {
            PetitionId id = agreed(RELEASE);
            petitions.moderation().reject(id, 0, STAFF, REASON);
            Reason better = new Reason("not-ours", "Ask the town.");

            petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
            petitions.moderation().reject(id, 0, STAFF, better);

            assertThat(find(id).life().lastTransition().orElseThrow().reason()).isEqualTo(better);
        }

        @Test
        void isNoLongerRejectedOnceThatIsCancelled() {
            PetitionId id = agreed(RELEASE);
            petitions.moderation().reject(id, 0, STAFF, REASON);

            petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.IN_MODERATION);
            assertThat(site.counted(id)).isEqualTo(RELEASE);
        }
    }

    @Nested
    class AnAnswer {
        @Test
        void isGivenAndCorrectedAndTakenBack() {
            PetitionId id = released(ANSWER);
            answer(petitions, id, "We shall see.");
            Instant given = find(id).outcome(Outcome.RESPONSE).orElseThrow().at();
            site.clock.move(Duration.ofDays(2));

            petitions.outcomes().correct(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes, from May.", null);
            Outcome corrected = find(id).outcome(Outcome.RESPONSE).orElseThrow();
            assertThat(corrected.text()).isEqualTo("Yes, from May.");
            assertThat(corrected.at()).isEqualTo(given);

            petitions.outcomes().retract(id, Outcome.RESPONSE);
            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.AWAITED);
        }

        @Test
        void isNotCorrectedBeforeItIsGiven() {
            PetitionId id = released(ANSWER);

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> petitions.outcomes().correct(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes", null));
            petitions.outcomes().retract(id, Outcome.RESPONSE);
            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.AWAITED);
        }

        @Test
        void isNotForAPetitionThatWaitsForItsRelease() {
            PetitionId id = agreed(ANSWER);

            assertThatExceptionOfType(NotPublishedException.class).isThrownBy(() -> answer(petitions, id, "Yes"));
        }

        @Test
        void isAlsoForAPetitionThatIsOver() {
            PetitionId id = released(ANSWER);
            site.clock.move(Duration.ofDays(40));

            answer(petitions, id, "Yes");

            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.GIVEN);
        }

        @Test
        void isOneWhereTwoMembersOfStaffGiveTheirsAtOnce() {
            PetitionId id = released(ANSWER);
            petitions.moderation().desk().checkOut(id, STAFF, Duration.ofMinutes(20));
            Outcome.Builder yes =
                    Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN).text("Yes");
            Outcome.Builder no =
                    Outcome.of(Outcome.RESPONSE, OutcomeStatus.DECLINED).text("No");

            petitions.outcomes().record(id, yes, STAFF);
            assertThatExceptionOfType(CheckedOutException.class)
                    .isThrownBy(() -> petitions.outcomes().record(id, no, OTHER));

            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().text()).isEqualTo("Yes");
            assertThat(site.events(PetitionEvent.OutcomeRecorded.class)).hasSize(1);
        }
    }

    /** Where this library knowingly differs: the university's site refuses each of these. */
    @Nested
    class AnAnswerHereAndNotThere {
        @Test
        void isGivenBeforeTheFiftiethStudentToo() {
            PetitionId id = released(ANSWER - 1);

            answer(petitions, id, "Yes, already.");

            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().status())
                    .isEqualTo(OutcomeStatus.GIVEN);
        }

        @Test
        void takesThePlaceOfTheOneBefore() {
            PetitionId id = released(ANSWER);
            answer(petitions, id, "Perhaps.");

            answer(petitions, id, "Yes.");

            assertThat(find(id).outcomes()).hasSize(1);
            assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().text()).isEqualTo("Yes.");
        }

        @Test
        void doesNotKeepStaffFromTakingThePetitionDown() {
            PetitionId id = released(ANSWER);
            answer(petitions, id, "Yes.");

            petitions.moderation().reject(id, 0, STAFF, REASON);

            assertThat(find(id).outcome(Outcome.RESPONSE)).isPresent();
        }
    }

    @Test
    void anAnswerMayHaveAVideoOfTheWebAlone() {
        PetitionId id = released(ANSWER);
        Outcome.Builder answer = Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN);

        petitions.outcomes().record(id, answer.link(OutcomeLink.VIDEO, "https://video.example.org/watch?v=1"));

        assertThat(find(id).outcome(Outcome.RESPONSE).orElseThrow().links())
                .extracting(OutcomeLink::url)
                .containsExactly("https://video.example.org/watch?v=1");
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink(OutcomeLink.VIDEO, "not-a-video"));
    }

    @Test
    void agreementsAreListedInTheOrderInWhichTheyCame() {
        PetitionId id = agreed(3);

        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            assertThat(signatures.map(each ->
                            Objects.requireNonNull(each.signer().email()).value()))
                    .containsExactly("student0@gist.example", "student1@gist.example", "student2@gist.example");
        }
    }

    @Test
    void petitionsAreFoundByTheirCategory() {
        Content dormitory = Content.titled("Longer hours")
                .creator("Ada")
                .addressee("University")
                .tag("dormitory")
                .build();
        PetitionId id = petitions.create(dormitory, POLICY).orElseThrow().id();
        submitted();

        assertThat(search(PetitionSearch.builder().tag("Dormitory"))).containsExactly(id);
        assertThat(search(PetitionSearch.builder().tag("facilities"))).isEmpty();
    }

    @Nested
    class TheLists {
        @Test
        void showWhatWaitsForItsReleaseWhatGoesOnAndWhatIsRejected() {
            PetitionId few = agreed(RELEASE - 1);
            PetitionId waiting = agreed(RELEASE);
            PetitionId open = released(RELEASE);
            PetitionId rejected = agreed(RELEASE);
            petitions.moderation().reject(rejected, 0, STAFF, REASON);

            assertThat(search(PetitionSearch.builder().state(PetitionState.IN_MODERATION)))
                    .containsExactly(waiting);
            assertThat(search(PetitionSearch.builder().state(PetitionState.COLLECTING_SPONSORS)))
                    .containsExactly(few);
            assertThat(search(PetitionSearch.builder().state(PetitionState.OPEN)))
                    .containsExactly(open);
            assertThat(search(PetitionSearch.builder().state(PetitionState.REJECTED)))
                    .containsExactly(rejected);
        }

        @Test
        void showWhatAwaitsAnAnswerAndWhatHasOne() {
            PetitionId awaiting = released(ANSWER);
            PetitionId answered = released(ANSWER);
            released(RELEASE);
            answer(petitions, answered, "Yes");

            assertThat(search(PetitionSearch.builder().outcome(Outcome.RESPONSE, OutcomeStatus.AWAITED)))
                    .containsExactly(awaiting);
            assertThat(search(PetitionSearch.builder().outcome(Outcome.RESPONSE, OutcomeStatus.GIVEN)))
                    .containsExactly(answered);
            assertThat(search(PetitionSearch.builder().reached("answer")))
                    .containsExactlyInAnyOrder(awaiting, answered);
        }

        @Test
        void orderWhatGoesOnByTheNumberOfStudents() {
            PetitionId seven = released(7);
            PetitionId nine = released(9);
            PetitionId six = released(6);

            assertThat(search(PetitionSearch.builder().state(PetitionState.OPEN).order(SearchOrder.MOST_SIGNED)))
                    .containsExactly(nine, seven, six);
        }

        @Test
        void leaveOutWhatIsOver() {
            PetitionId over = released(RELEASE);
            site.clock.move(Duration.ofDays(40));
            petitions.maintenance().closeDue();
            PetitionId open = released(RELEASE);

            assertThat(search(PetitionSearch.builder().state(PetitionState.OPEN)))
                    .containsExactly(open);
            assertThat(search(PetitionSearch.builder().state(PetitionState.CLOSED)))
                    .containsExactly(over);
        }
    }

    @Nested
    class ASignatureForRights {
        private final PetitionId petition = site.open(Policy.builder().build());

        @ParameterizedTest
        @ValueSource(strings = {"a@b", "a", "@eff.org", "john@", "john smith@eff.org"})
        void needsAnAddressThatMailCanReach(String email) {
            assertThat(site.sign(petition, "John Smith", email)).isInstanceOf(SigningResult.Invalid.class);
        }

        @ParameterizedTest
        @CsvSource({"US, true", "us, true", "laserland, false", "XX, false"})
        void needsACountryThatThereIs(String country, boolean taken) {
            SigningResult result =
                    site.sign(petition, SignatureRequest.of("John Smith", "johnsmith@eff.example", country));

            assertThat(result instanceof SigningResult.ConfirmationNeeded).isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({"94109, true", "94109-1234, true", "999999999999999999999999999999999, false"})
        void hasAPostalCodeOfAUsualLength(String code, boolean taken) {
            SigningResult result = site.sign(
                    petition,
                    SignatureRequest.builder()
                            .name("John Smith")
                            .email("johnsmith@eff.example")
                            .country("US")
                            .postalCode(code)
                            .build());

            assertThat(result instanceof SigningResult.ConfirmationNeeded).isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({"*example.com, 4", "*EXAMPLE*, 4", "w*, 2", "xx*, 1", "*@nowhere*, 0"})
        void isFoundByPartsOfItsAddressInAnyCase(String pattern, int found) {
            signFour();

            assertThat(found(Criteria.builder().email(pattern))).isEqualTo(found);
        }

        @ParameterizedTest
        @CsvSource({"J*, 4", "Jon*, 1", "Jan B, 1", "Jeb c, 1", "*d, 1", "Jim*, 0"})
        void isFoundByPartsOfItsNameInAnyCase(String pattern, int found) {
            signFour();

            assertThat(found(Criteria.builder().name(pattern))).isEqualTo(found);
        }

        private void signFour() {
            for (String[] each : new String[][] {{"Jon A", "xx"}, {"Jan B", "xy"}, {"Jeb C", "wz"}, {"Jen D", "wv"}}) {
                site.confirmed(petition, each[0], each[1] + "@example.com");
            }
        }

        private long found(Criteria.Builder criteria) {
            try (Stream<Signature> found = petitions.invalidations().find(List.of(petition), criteria.build())) {
                return found.count();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionAction.class,
            names = {"REJECT", "HIDE"})
    void aReleasedPetitionIsTakenDownAndItsAgreementsStay(PetitionAction action) {
        PetitionId id = released(ANSWER);

        petitions.moderation().act(id, action, STAFF, REASON);

        assertThat(site.counted(id)).isEqualTo(ANSWER);
        assertThat(find(id).reachedAt("answer")).isPresent();
    }
}
