package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.HeldGroup;
import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds that do not rot: who waits, for which check, and how they are let go together. */
@Tag("crowd")
class HoldsTest {
    private final Site site = new Site(builder -> builder.fraudPolicy(new FraudPolicy(
            "v1",
            List.of(
                    attempt -> signal(attempt.domain().orElse(""), "suspicious.example", "odd-domain"),
                    attempt -> signal(attempt.domain().orElse(""), "stranger.example", "stranger-domain")),
            50,
            101)));
    private final PetitionId petition =
            site.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());
    private int number;

    private static List<Signal> signal(String domain, String suspicious, String code) {
        return domain.equals(suspicious) ? List.of(new Signal(code, 60, "", "")) : List.of();
    }

    private List<SignatureId> sign(int count, String domain) {
        return sign(count, domain, null);
    }

    private List<SignatureId> sign(int count, String domain, @Nullable String ip) {
        List<SignatureId> held = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            number++;
            String name = "Ada " + Integer.toString(number + 40, 26).replaceAll("[0-9]", "x") + "example";
            SigningResult result = site.petitions.sign(
                    petition,
                    SignatureRequest.of(name, "ada" + number + "@" + domain, "GB"),
                    SigningContext.builder().ip(ip).build());
            if (result instanceof SigningResult.Held one) {
                held.add(one.signature());
            }
        }
        return held;
    }

    private Holds holds() {
        return site.petitions.moderation().holds(petition);
    }

    @Test
    void sayWhoWaitsForWhichCheckAndHowLong() {
        sign(5, "example.org");
        sign(3, "suspicious.example");
        site.clock.move(Duration.ofHours(5));
        sign(1, "stranger.example");
        site.clock.move(Duration.ofHours(1));

        assertThat(holds().held()).isEqualTo(4);
        assertThat(holds().judged()).isEqualTo(9);
        assertThat(holds().age()).isEqualTo(Duration.ofHours(6));
        assertThat(holds().causes())
                .extracting(Holds.Cause::code, Holds.Cause::held)
                .containsExactly(tuple("odd-domain", 3L), tuple("stranger-domain", 1L));
    }

    @Test
    void haveNoAgeWhereNobodyIsHeld() {
        sign(5, "example.org");

        assertThat(holds().age()).isZero();
        assertThat(holds().causes()).isEmpty();
        assertThat(holds().alarm()).isEmpty();
    }

    @Test
    void alarmWhenMoreAreHeldThanThePetitionHadBefore() {
        sign(200, "example.org");
        site.clock.move(Duration.ofDays(3));
        sign(100, "example.org");
        sign(19, "suspicious.example");
        assertThat(holds().alarm()).isEmpty();
        sign(1, "suspicious.example");

        assertThat(holds().alarm()).hasValue(new HoldAlarm("odd-domain", 20, 20, 120, 0));
    }

    @Test
    void alarmNobodyForAShareThatIsUsualHere() {
        sign(100, "example.org");
        sign(20, "suspicious.example");
        site.clock.move(Duration.ofDays(3));
        sign(100, "example.org");
        sign(25, "suspicious.example");

        assertThat(holds().alarm()).isEmpty();
    }

    @Test
    void alarmNobodyForAShareThatIsUsualHereAlsoWhereModeratorsHaveReviewedTheEarlierOnes() {
        sign(100, "example.org");
        List<SignatureId> earlier = sign(20, "suspicious.example");
        Actor moderator = Actor.staff("7");
        site.petitions.moderation().release(petition, earlier.subList(0, 10), Reason.of("looked-at"), moderator);
        site.petitions.moderation().invalidate(petition, earlier.subList(10, 20), Reason.of("looked-at"), moderator);
        site.clock.move(Duration.ofDays(3));
        sign(100, "example.org");
        sign(25, "suspicious.example");

        assertThat(holds().alarm()).isEmpty();
    }

    @Test
    void alarmAPetitionWithoutHistoryOnlyWhenManyAreHeld() {
        sign(5, "example.org");
        sign(19, "suspicious.example");
        assertThat(holds().alarm()).isEmpty();
        sign(1, "stranger.example");

        assertThat(holds().alarm()).hasValue(new HoldAlarm("odd-domain", 19, 20, 25, 0));
    }

    @Test
    void areToldToListenersOnceADayNamingTheCheckThatDoesIt() {
        sign(200, "example.org");
        site.petitions.moderation().watchHolds(petition);
        sign(30, "stranger.example");
        sign(25, "suspicious.example");
        site.petitions.moderation().watchHolds(petition);
        site.clock.move(Duration.ofHours(1));
        site.petitions.moderation().watchHolds(petition);

        assertThat(site.events(PetitionEvent.HoldsRose.class))
                .extracting(
                        PetitionEvent.HoldsRose::signal,
                        PetitionEvent.HoldsRose::held,
                        PetitionEvent.HoldsRose::received)
                .containsExactly(tuple("stranger-domain", 55L, 255L));
        site.clock.move(Duration.ofHours(24));
        sign(300, "example.org");
        sign(100, "stranger.example");
        site.petitions.moderation().watchHolds(petition);
        assertThat(site.events(PetitionEvent.HoldsRose.class))
                .as("a quarter is usual by now")
                .hasSize(1);
        site.clock.move(Duration.ofDays(2));
        sign(25, "suspicious.example");
        site.petitions.moderation().watchHolds(petition);
        assertThat(site.events(PetitionEvent.HoldsRose.class))
                .extracting(PetitionEvent.HoldsRose::signal)
                .containsExactly("stranger-domain", "odd-domain");
    }

    @Test
    void areToldOnceByAllNodesAndAfterARestart() {
        sign(200, "example.org");
        sign(30, "stranger.example");
        Petitions other = Petitions.builder(Site.KEYRING)
                .clock(site.clock)
                .store(site.store)
                .executor(Runnable::run)
                .build();
        site.petitions.moderation().watchHolds(petition);
        assertThat(other.moderation().watchHolds(petition).alarm()).isPresent();
        site.petitions.moderation().watchHolds(petition);
        assertThat(site.events(PetitionEvent.HoldsRose.class)).hasSize(1);
    }

    @Test
    void areLetGoByTheGroupThatOneCheckHolds() {
        sign(4, "suspicious.example");
        sign(2, "stranger.example");

        ReviewReport review = site.petitions
                .moderation()
                .releaseHeldFor(petition, "odd-domain", Reason.of("a-village"), Actor.staff("7"));

        assertThat(review.decided()).hasSize(4);
        assertThat(site.counted(petition)).isEqualTo(4);
        assertThat(holds().held()).isEqualTo(2);
    }

    @Test
    void areLetGoByTheGroupThatOneDomainMakes() {
        sign(2, "stranger.example");
        sign(3, "suspicious.example");
        List<HeldGroup> groups = site.petitions.moderation().heldGroups(petition, Trait.DOMAIN);
        assertThat(groups)
                .extracting(HeldGroup::code, HeldGroup::value, HeldGroup::held)
                .containsExactly(
                        tuple("odd-domain", "suspicious.example", 3L),
                        tuple("stranger-domain", "stranger.example", 2L));
        site.clock.move(Duration.ofHours(2));
        assertThat(groups.get(0).age(site.clock.instant())).isEqualTo(Duration.ofHours(2));
        assertThat(groups.get(0).evidence()).hasSize(1);
        assertThat(groups.get(0).toString()).doesNotContain("suspicious.example");
        sign(1, "suspicious.example");

        ReviewReport review = site.petitions
                .moderation()
                .releaseGroup(petition, groups.get(0), Reason.of("a-village"), Actor.staff("7"));

        assertThat(review.decided()).hasSize(4);
        assertThat(site.counted(petition)).isEqualTo(4);
        assertThat(site.petitions.moderation().heldGroups(petition, Trait.DOMAIN))
                .extracting(HeldGroup::code)
                .containsExactly("stranger-domain");
        assertThat(site.petitions.moderation().heldGroups(petition, Trait.REASON))
                .as("nobody gave one")
                .isEmpty();
    }

    @Test
    void areLetGoByThemselvesOnceModeratorsHaveFoundACheckMostlyWrong() {
        List<SignatureId> held = sign(30, "suspicious.example");
        List<SignatureId> others = sign(10, "stranger.example");
        Actor moderator = Actor.staff("7");
        site.petitions.moderation().release(petition, held.subList(0, 18), Reason.of("looked-at"), moderator);
        site.petitions.moderation().invalidate(petition, held.subList(18, 19), Reason.of("looked-at"), moderator);
        assertThat(site.petitions.moderation().releaseMostlyWrong(petition).decided())
                .as("nineteen have been looked at")
                .isEmpty();
        site.petitions.moderation().release(petition, held.subList(19, 20), Reason.of("looked-at"), moderator);

        ReviewReport review = site.petitions.moderation().releaseMostlyWrong(petition);

        assertThat(review.decided()).hasSize(10);
        assertThat(holds().held()).isEqualTo(others.size());
    }

    @Test
    void areNotLetGoElsewhereBecauseAModeratorHasLetOneSchoolGo() {
        List<SignatureId> school = sign(30, "suspicious.example", "198.51.100.7");
        List<SignatureId> others = sign(10, "suspicious.example");
        site.petitions.moderation().release(petition, school, Reason.of("a-school"), Actor.staff("7"));

        assertThat(site.petitions.moderation().releaseMostlyWrong(petition).decided())
                .isEmpty();
        assertThat(holds().held()).isEqualTo(others.size());
        assertThat(holds().causes()).extracting(Holds.Cause::networks).containsExactly(1L);
    }

    @Test
    void beginAtTheConfirmationWhereOnlyThatLooksSuspicious() {
        FraudCheck later = new FraudCheck() {
            @Override
            public List<Signal> assess(Attempt attempt) {
                return List.of();
            }

            @Override
            public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
                return List.of(new Signal("seen-later", 60, "", ""));
            }
        };
        Site wary = new Site(builder -> builder.fraudPolicy(new FraudPolicy("v2", List.of(later), 50, 101)));
        PetitionId watched = wary.open(Policy.builder().build());
        SignatureId signature = wary.pending(watched, "Ada Example", "ada@example.org");

        ConfirmationResult result = wary.petitions.confirm(wary.token(MailKind.CONFIRM, signature));

        assertThat(result).isEqualTo(new ConfirmationResult.StillHeld(signature));
        assertThat(result.isAccepted())
                .as("the visitor sees what everybody sees")
                .isTrue();
        assertThat(wary.counted(watched)).isZero();
        assertThat(wary.store.signature(watched, signature).orElseThrow().assessment())
                .extracting(Assessment::policyVersion, Assessment::score)
                .containsExactly("v2", 60);
        assertThat(wary.petitions.moderation().holds(watched).causes())
                .extracting(Holds.Cause::code)
                .containsExactly("seen-later");
        wary.petitions.moderation().release(watched, signature, Reason.of("looked-fine"), Actor.staff("7"));
        assertThat(wary.counted(watched)).isOne();
    }
}
