package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.Progress;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Finding;
import io.github.petitionkit.threshold.Shortfall;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.validation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicViewTest {
    private static final Instant AT = Samples.AT;
    private static final Reason DISSOLVED = new Reason("dissolution", "Parliament ends.");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    void figureOfAnAreaThatOneAttemptWouldShowInIsRoundedOrLeftOut() {
        Map<Country, Long> exact = new LinkedHashMap<>();
        exact.put(Country.of("GB"), 1_004L);
        exact.put(Country.of("FR"), 5L);
        exact.put(Country.of("TV"), 4L);
        exact.put(Country.of("NU"), 1L);

        assertThat(PublicFigures.standard().of(exact))
                .containsExactly(Map.entry(Country.of("GB"), 1_000L), Map.entry(Country.of("FR"), 5L));
        assertThat(PublicFigures.EXACT.of(exact)).isEqualTo(exact);
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicFigures(0));
    }

    @Test
    void oneAttemptDoesNotShowInAThresholdOnCountries() {
        PublicFigures figures = PublicFigures.standard();
        Finding nearly = ofCountry(0.9875, 1);
        assertThat(figures.fraction(nearly)).isEqualTo(figures.fraction(ofCountry(0.9625, 3)));
        assertThat(figures.missing(1)).isEqualTo(figures.missing(4)).isEqualTo(5);
        assertThat(PublicFigures.EXACT.fraction(nearly)).isEqualTo(0.9875);
        assertThat(PublicFigures.EXACT.missing(1)).isOne();
        assertThat(figures.fraction(new Finding(false, 0.9875, List.of(new Shortfall(null, 1)), 0, false, List.of())))
                .as("the total is exact everywhere")
                .isEqualTo(0.9875);
    }

    private static Finding ofCountry(double fraction, long missing) {
        return new Finding(false, fraction, List.of(new Shortfall(Country.of("LU"), missing)), 1, false, List.of());
    }

    private static Petition draft() {
        return Petition.draft(
                Samples.PETITION,
                Content.titled("Repair the footbridge")
                        .creator("Friends of the River Path")
                        .addressee("Town Council")
                        .build(),
                Policy.builder().threshold(Threshold.at("response", 100)).build(),
                AT);
    }

    private static Petition open() {
        return draft().after(PetitionAction.OPEN, Actor.staff("secret-account"), null, AT);
    }

    /** Whatever a signature can hold about a person, each with the word "secret" in it. */
    private static Signature secretive(SignatureState state, PublicName publicName) {
        return Records.with(
                Samples.one(Signature.class),
                Map.of(
                        "state",
                        state,
                        "signer",
                        new Signer(
                                new PersonName("Secret Name"),
                                new EmailAddress("secret@example.org"),
                                new Country("GB"),
                                new Region("secret-region"),
                                "SECRET 1"),
                        "statement",
                        new Statement(
                                "secret reason",
                                publicName,
                                List.of(new GivenConsent(new Consent("secret", "secret", "secret"), Instant.EPOCH)),
                                Map.of("secret", "secret")),
                        "context",
                        SigningContext.builder()
                                .invitation("secret invitation")
                                .ip("192.0.2.1 secret")
                                .userAgent("secret agent")
                                .build(),
                        "assessment",
                        new Assessment(
                                "secret-1", List.of(new Signal("secret", 50, "secret", "secret")), 50, Verdict.HOLD)));
    }

    private static String json(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    @Test
    void showsOfASignatureWhatItsSignerChose() {
        assertThat(json(PublicView.of(secretive(SignatureState.CONFIRMED, PublicName.FULL))))
                .isEqualTo("{\"name\":\"Secret Name\",\"country\":\"GB\",\"countedAt\":\"2026-03-03T09:00:00Z\"}");
        assertThat(json(PublicView.of(secretive(SignatureState.CONFIRMED, PublicName.INITIALS))))
                .isEqualTo("{\"name\":\"S. N.\",\"country\":\"GB\",\"countedAt\":\"2026-03-03T09:00:00Z\"}");
        assertThat(json(PublicView.of(secretive(SignatureState.CONFIRMED, PublicName.ANONYMOUS))))
                .isEqualTo("{\"country\":\"GB\",\"countedAt\":\"2026-03-03T09:00:00Z\"}");
    }

    @ParameterizedTest
    @EnumSource(value = SignatureState.class, mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
    void showsNothingOfASignatureThatDoesNotCount(SignatureState state) {
        assertThat(PublicView.of(secretive(state, PublicName.FULL))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Example, A. E.",
        "ada m. example-lovelace, A. M. E.",
        "Łukasz Żak, Ł. Ż.",
        "山田 太郎, 山. 太.",
        "𐐨dam, 𐐀.",
        "(Bob) 2 x, B. X."
    })
    void takesTheFirstLetterOfEachWord(String name, String initials) {
        Signature signature = Records.with(
                secretive(SignatureState.CONFIRMED, PublicName.INITIALS),
                Map.of("signer", new Signer(new PersonName(name), null, new Country("GB"), null, null)));

        assertThat(PublicView.of(signature))
                .get()
                .extracting(view -> view.name().orElse(""))
                .isEqualTo(initials);
    }

    @Test
    void showsOfAPetitionNothingAboutItsStaff() {
        Petition petition = open().withUpdate(new PetitionUpdate(AT, "News", "We go on."))
                .withOutcome(new Outcome(Outcome.RESPONSE, OutcomeStatus.AWAITED, AT, ""));

        String json = json(PublicView.of(petition, AT));

        assertThat(json).contains("Repair the footbridge", "We go on.").doesNotContain("secret");
        assertThat(names(MAPPER.readTree(json)))
                .isEqualTo(Set.of(
                        "id",
                        "content",
                        "title",
                        "summary",
                        "body",
                        "creator",
                        "addressees",
                        "locale",
                        "tags",
                        "translations",
                        "state",
                        "openedAt",
                        "outcomes",
                        "response",
                        "track",
                        "status",
                        "at",
                        "text",
                        "links",
                        "updates"));
    }

    private static Optional<PublicPetition.Closing> closing(Petition petition, Instant now) {
        return PublicView.of(petition, now).flatMap(PublicPetition::closing);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1"})
    void givesNoticeOfAPlannedClosingAndItsReasonAfterwards(long seconds) {
        Instant end = AT.plusSeconds(1_000);
        PlannedClosing planned = new PlannedClosing(end, Actor.staff("secret-account"), DISSOLVED);
        Petition petition = open().withPlannedClosing(planned, AT);
        Instant now = end.plusSeconds(seconds);

        assertThat(closing(petition, now)).contains(new PublicPetition.Closing(end, DISSOLVED));
        assertThat(json(PublicView.of(petition, now)))
                .contains("dissolution", "Parliament ends.")
                .doesNotContain("secret");
        if (seconds >= 0) {
            Petition closed = petition.after(PetitionAction.CLOSE, Actor.staff("secret-account"), DISSOLVED, now);
            assertThat(closing(closed, now)).contains(new PublicPetition.Closing(end, DISSOLVED));
        }
    }

    @Test
    void namesTheReasonOfAClosingByDecision() {
        Petition closed = open().after(PetitionAction.CLOSE, Actor.staff("7"), DISSOLVED, AT.plusSeconds(5));

        assertThat(closing(closed, AT.plusSeconds(9)))
                .contains(new PublicPetition.Closing(AT.plusSeconds(5), DISSOLVED));
        assertThat(closing(open().after(PetitionAction.CLOSE, Actor.staff("7"), null, AT), AT))
                .isEmpty();
        assertThat(closing(open(), AT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-02T23:59:59.999Z, true", "2026-06-03T00:00:00Z, false", "2026-06-03T00:00:01Z, false"})
    void callsAnEndEarlyOnlyBeforeTheTermIsOver(Instant end, boolean early) {
        Petition petition = Petition.draft(
                        Samples.PETITION,
                        draft().content(),
                        Policy.openUntil(LocalDate.of(2026, 6, 2), ZoneOffset.UTC)
                                .build(),
                        AT)
                .after(PetitionAction.OPEN, Actor.CREATOR, null, AT);
        Petition planned = petition.withPlannedClosing(new PlannedClosing(end, Actor.staff("7"), DISSOLVED), AT);
        Petition closed = petition.after(PetitionAction.CLOSE, Actor.SYSTEM, Reason.of("deadline"), end);

        assertThat(closing(planned, AT).isPresent()).isEqualTo(early);
        assertThat(closing(closed, end).isPresent()).isEqualTo(early);
    }

    @ParameterizedTest
    @CsvSource({"REJECT, true", "HIDE, false", "WITHDRAW, true", "CLOSE, true"})
    void showsAPublishedPetitionUnlessItIsHidden(PetitionAction action, boolean shown) {
        Reason reason = new Reason("duplicate", "There is one already.");
        Petition ended = open().after(action, Actor.staff("7"), reason, AT);

        assertThat(PublicView.of(ended, AT).isPresent()).isEqualTo(shown);
        assertThat(PublicView.of(ended, AT).flatMap(PublicPetition::rejection).isPresent())
                .isEqualTo(action == PetitionAction.REJECT);
    }

    @ParameterizedTest
    @CsvSource({"STOP", "WITHDRAW", "HIDE"})
    void showsNothingOfAPetitionThatWasNeverPublished(PetitionAction action) {
        Petition draft = draft();

        assertThat(PublicView.of(draft, AT)).isEmpty();
        if (draft.allowedActions().contains(action)) {
            Petition ended = draft.after(action, Actor.CREATOR, Reason.of("ended"), AT);
            assertThat(PublicView.of(ended, AT)).isEmpty();
        }
    }

    @Test
    void showsOfProgressNeitherWhatWaitsNorWhatIsHeld() {
        Petition petition = open();
        Progress progress = new Progress(
                petition,
                PetitionState.OPEN,
                Samples.one(Tally.class),
                100,
                List.of(Samples.one(Progress.ThresholdProgress.class)));

        JsonNode json = MAPPER.readTree(json(PublicView.of(progress, PublicFigures.EXACT)));

        assertThat(names(json))
                .isEqualTo(Set.of(
                        "petition",
                        "state",
                        "at",
                        "counted",
                        "goal",
                        "byCountry",
                        "BAT",
                        "GB",
                        "byRegion",
                        "N1",
                        "byHour",
                        "2026-03-03T07:00:00Z",
                        "2026-03-03T09:00:00Z",
                        "lastHour",
                        "last24Hours",
                        "thresholds",
                        "code",
                        "needed",
                        "fraction",
                        "reachedAt"));
        assertThat(json.get("counted").asLong()).isEqualTo(3);
        assertThat(PublicView.of(new Progress(draft(), PetitionState.DRAFT, Tally.empty(AT), 100, List.of())))
                .isEmpty();
    }

    @Test
    void answersNewHeldAndKnownSignersAlike() {
        Assessment assessment = secretive(SignatureState.HELD, PublicName.FULL).assessment();
        String fresh = json(PublicView.of(new SigningResult.ConfirmationNeeded(Samples.SIGNATURE)));

        assertThat(fresh).isEqualTo("{\"acknowledgement\":\"check-your-mail\",\"violations\":[]}");
        assertThat(List.of(
                        new SigningResult.Held(Samples.SIGNATURE, assessment, Acknowledgement.CHECK_YOUR_MAIL),
                        new SigningResult.AlreadySigned(Samples.SIGNATURE, Acknowledgement.CHECK_YOUR_MAIL),
                        new SigningResult.Refused(assessment, Acknowledgement.CHECK_YOUR_MAIL)))
                .allSatisfy(result -> assertThat(json(PublicView.of(result))).isEqualTo(fresh));
    }

    @Test
    void tellsWhatToCorrect() {
        Violation violation = new Violation("email", "valid-email", "is no e-mail address");

        assertThat(PublicView.of(new SigningResult.Invalid(List.of(violation))).violations())
                .containsExactly(violation);
        assertThat(PublicView.of(new SigningResult.NotEligible(List.of(violation)))
                        .violations())
                .containsExactly(violation);
    }

    @Test
    void keepsNamesOutOfLogs() {
        assertThat(PublicView.of(secretive(SignatureState.CONFIRMED, PublicName.FULL)))
                .get()
                .asString()
                .doesNotContain("Secret");
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>(json.propertyNames());
        for (JsonNode child : json) {
            names.addAll(names(child));
        }
        return names;
    }
}
