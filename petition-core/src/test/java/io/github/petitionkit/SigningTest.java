package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SigningTest {
    private final Site site = new Site();
    private final PetitionId petition =
            site.open(Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).build());

    @Test
    void judgesPostalCodesByTheHostsRules() {
        Site ours =
                new Site(builder -> builder.postalCodes(PostalCodes.bundled().with(Country.of("GB"), "Q[0-9]{3}")));
        PetitionId open = ours.open(Policy.builder().build());
        SignatureRequest request = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB")
                .postalCode("Q 123")
                .build();

        assertThat(ours.sign(open, request)).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        assertThat(site.sign(site.open(Policy.builder().build()), request))
                .isInstanceOfSatisfying(
                        SigningResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::code)
                                .containsExactly("valid-postal-code"));
    }

    @Test
    void countsASignatureOnceItsSignerHasConfirmed() {
        SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");
        assertThat(site.counted(petition)).isZero();

        ConfirmationResult result = site.petitions.confirm(site.token(MailKind.CONFIRM, signature));

        assertThat(result).isEqualTo(new ConfirmationResult.Counted(signature, 1));
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void countsAtOnceWhereThePolicyNeedsNoConfirmation() {
        PetitionId trusting =
                site.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());

        SigningResult result = site.sign(trusting, "Ada Example", "ada@example.org");

        assertThat(result).isInstanceOf(SigningResult.Confirmed.class);
        assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.THANK_YOU);
        assertThat(site.counted(trusting)).isOne();
    }

    @Test
    void sendsTheMailToTheAddressAsTyped() {
        site.pending(petition, "Ada Example", "Ada+Petitions@Example.org");

        assertThat(site.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to().value()).isEqualTo("Ada+Petitions@Example.org");
            assertThat(mail.kind()).isEqualTo(MailKind.CONFIRM);
            assertThat(mail.title()).isEqualTo("Repair the footbridge");
        });
    }

    @Test
    void tellsWhatIsWrongInTheVisitorsLanguageAndStoresNothing() {
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name("https://spam.example")
                        .email("nobody")
                        .country("XX")
                        .build(),
                SigningContext.builder().locale(Locale.FRENCH).build());

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("path")
                                .containsExactlyInAnyOrder("name", "email", "country"));
        assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.CORRECT_YOUR_ENTRIES);
        assertThat(site.petitions.progress(petition).tally().raw()).isZero();
    }

    @Test
    void refusesWhoLivesElsewhere() {
        PetitionId local = site.open(Policy.builder().residents("FR").build());

        SigningResult result = site.sign(local, "Ada Example", "ada@example.org");

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.NotEligible.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.code()).isEqualTo("petitionkit.residence");
                            assertThat(reason.message()).contains("FR");
                        }));
    }

    @Test
    void refusesBeforeOpeningAfterClosingAndDuringAPause() {
        PetitionId draft = site.petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();
        assertThat(site.sign(draft, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);

        site.petitions.moderation().pause(petition);
        assertThat(site.sign(petition, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        site.petitions.moderation().resume(petition);

        site.clock.moveTo("2026-09-04T00:00:00Z");
        assertThat(site.sign(petition, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
    }

    @Test
    void takesSignaturesUpToTheLastInstantOfTheLastDay() {
        site.clock.moveTo("2026-09-03T23:59:59.999999999Z");
        assertThat(site.sign(petition, "Ada Example", "ada@example.org"))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);

        site.clock.moveTo("2026-09-04T00:00:00Z");
        assertThat(site.sign(petition, "Bob Example", "bob@example.org")).isInstanceOf(SigningResult.NotEligible.class);
    }

    @Nested
    class WhenTheSignerHasSignedBefore {
        @Test
        void answersAVisitorTheSameAsForANewSignature() {
            SigningResult first = site.sign(petition, "Ada Example", "ada@example.org");
            site.confirmed(petition, "Bob Example", "bob@example.org");
            SigningResult second = site.sign(petition, "Bob Example", "BOB+again@example.org");

            assertThat(second).isInstanceOf(SigningResult.AlreadySigned.class);
            assertThat(second.acknowledgement()).isEqualTo(first.acknowledgement());
        }

        @Test
        void sendsEachAttemptALinkOfItsOwn() {
            SignatureId first = site.pending(petition, "Ada Example", "ada@example.org");
            SignatureId second = site.pending(petition, "Ada Example", "ada@example.org");

            assertThat(site.mails).extracting(Mail::kind).containsExactly(MailKind.CONFIRM, MailKind.CONFIRM);
            assertThat(site.mails).extracting(Mail::signature).containsExactly(first, second);
        }

        @Test
        void tellsTheOwnerOfTheAddressThatSomebodyTriedAgain() {
            site.confirmed(petition, "Ada Example", "ada@example.org");

            site.sign(petition, "Somebody Else", "ada@example.org");

            assertThat(site.mails.get(1).kind()).isEqualTo(MailKind.ALREADY_SIGNED);
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void takesTheDetailsOfTheAttemptThatIsConfirmed() {
            site.pending(petition, "Ada Exmaple", "ada@example.org");
            SignatureId corrected = site.pending(petition, "Ada Example", "ada@example.org");

            site.petitions.confirm(site.token(MailKind.CONFIRM, corrected));

            assertThat(site.petitions
                            .reader()
                            .signature(petition, corrected)
                            .orElseThrow()
                            .signer()
                            .name())
                    .isEqualTo(new PersonName("Ada Example"));
        }

        @Test
        void findsASignerWhoSignedUnderAnEarlierSecret() {
            site.confirmed(petition, "Ada Example", "ada@example.org");
            Petitions rotated = Petitions.builder(Site.KEYRING.rotatedTo(
                            "k2", "another secret of thirty-two bytes".getBytes(StandardCharsets.UTF_8)))
                    .clock(site.clock)
                    .store(site.store)
                    .build();

            SigningResult again = rotated.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));

            assertThat(again).isInstanceOf(SigningResult.AlreadySigned.class);
        }
    }

    @Nested
    class WhenAMailboxIsShared {
        private final PetitionId household = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());

        private SigningResult sign(String name, String postalCode) {
            return site.sign(
                    household,
                    SignatureRequest.builder()
                            .name(name)
                            .email("family@example.org")
                            .country("GB")
                            .postalCode(postalCode)
                            .build());
        }

        private void confirm(SigningResult result) {
            SignatureId attempt = ((SigningResult.ConfirmationNeeded) result).signature();
            assertThat(site.petitions.confirm(site.token(MailKind.CONFIRM, attempt)))
                    .isInstanceOf(ConfirmationResult.Counted.class);
        }

        @Test
        void letsASecondPersonOfTheSameHouseholdSignButNeverAThird() {
            confirm(sign("Ada Example", "SW1A 1AA"));
            confirm(sign("Bob Example", "sw1a1aa"));
            assertThat(sign("Cy Example", "SW1A 1AA")).isInstanceOf(SigningResult.AlreadySigned.class);
        }

        @Test
        void refusesASecondPersonFromElsewhereAndTheSamePersonTwice() {
            confirm(sign("Ada Example", "SW1A 1AA"));

            assertThat(sign("Bob Example", "M1 1AE")).isInstanceOf(SigningResult.AlreadySigned.class);
            assertThat(sign("ADA EXAMPLE", "SW1A 1AA")).isInstanceOf(SigningResult.AlreadySigned.class);
        }
    }

    @Nested
    class WhenConfirming {
        @Test
        void countsOnceHoweverOftenTheLinkIsUsed() {
            SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");

            ConfirmationResult again = site.petitions.confirm(site.token(MailKind.CONFIRM, signature));

            assertThat(again).isEqualTo(new ConfirmationResult.AlreadyConfirmed(signature));
            assertThat(again.isAccepted()).isTrue();
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void acceptsALinkForTheGraceAfterClosingAndNotLonger() {
            site.clock.moveTo("2026-09-03T20:00:00Z");
            SignatureId early = site.pending(petition, "Ada Example", "ada@example.org");
            SignatureId late = site.pending(petition, "Bob Example", "bob@example.org");

            site.clock.moveTo("2026-09-04T23:59:59Z");
            assertThat(site.petitions.confirm(site.token(MailKind.CONFIRM, early)))
                    .isInstanceOf(ConfirmationResult.Counted.class);
            site.clock.moveTo("2026-09-05T00:00:00Z");
            assertThat(site.petitions.confirm(site.token(MailKind.CONFIRM, late)))
                    .isEqualTo(new ConfirmationResult.TooLate(late));
        }

        @Test
        void refusesOnceThePetitionIsRejected() {
            SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");
            site.petitions
                    .moderation()
                    .act(petition, PetitionAction.REJECT, Actor.staff("7"), new Reason("duplicate", "See another."));

            assertThat(site.petitions.confirm(site.token(MailKind.CONFIRM, signature)))
                    .isEqualTo(new ConfirmationResult.TooLate(signature));
        }

        @Test
        void tellsAnOldLinkFromAForgedOne() {
            SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");
            String token = site.token(MailKind.CONFIRM, signature);
            site.clock.move(Duration.ofDays(7).minusMillis(1));
            assertThat(site.petitions.links().read(token, TokenPurpose.CONFIRM)).isInstanceOf(TokenReading.Valid.class);
            site.clock.move(Duration.ofMillis(1));

            assertThat(site.petitions.confirm(token)).isEqualTo(new ConfirmationResult.Expired());
            assertThat(site.petitions.confirm(token.substring(1))).isEqualTo(new ConfirmationResult.Unreadable());
        }

        @Test
        void changesNothingWhenTheLinkIsOnlyOpened() {
            SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");

            TokenReading reading =
                    site.petitions.links().read(site.token(MailKind.CONFIRM, signature), TokenPurpose.CONFIRM);

            assertThat(reading)
                    .isInstanceOfSatisfying(
                            TokenReading.Valid.class,
                            valid -> assertThat(valid.token().signature()).isEqualTo(signature));
            assertThat(site.counted(petition)).isZero();
        }

        @Test
        void doesNotTakeAWithdrawalLink() {
            SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");
            String withdrawal = site.petitions
                    .links()
                    .withdrawal(petition, signature, new EmailAddress("ada@example.org"), Duration.ofDays(1));

            assertThat(site.petitions.confirm(withdrawal)).isEqualTo(new ConfirmationResult.Unreadable());
        }
    }

    @Nested
    class WhenHeld {
        private final Site wary = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
        private final PetitionId watched = wary.open(Policy.builder().build());
        private final SigningContext bot = SigningContext.builder().trap("x").build();

        private SignatureId held() {
            SigningResult result =
                    wary.petitions.sign(watched, SignatureRequest.of("Bot", "bot@example.org", "GB"), bot);
            assertThat(result).isInstanceOf(SigningResult.Held.class);
            assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.CHECK_YOUR_MAIL);
            return ((SigningResult.Held) result).signature();
        }

        @Test
        void lookLikeAnyOtherToTheVisitorAndStayOutOfTheCount() {
            SignatureId signature = held();

            ConfirmationResult confirmed = wary.petitions.confirm(wary.token(MailKind.CONFIRM, signature));

            assertThat(confirmed).isEqualTo(new ConfirmationResult.StillHeld(signature));
            assertThat(confirmed.isAccepted()).isTrue();
            assertThat(wary.counted(watched)).isZero();
            assertThat(wary.petitions.progress(watched).tally().held()).isOne();
        }

        @Test
        void countsOnReleaseWhereTheSignerHasConfirmed() {
            SignatureId signature = held();
            wary.petitions.confirm(wary.token(MailKind.CONFIRM, signature));

            wary.petitions.moderation().release(watched, signature, Reason.of("looked-fine"), Actor.staff("7"));

            assertThat(wary.counted(watched)).isOne();
        }

        @Test
        void waitsForTheSignerOnReleaseWhereNobodyHasConfirmed() {
            SignatureId signature = held();
            wary.petitions.moderation().hold(watched, signature, Reason.of("looked-odd"), Actor.staff("7"));

            assertThat(wary.petitions
                            .moderation()
                            .release(watched, signature, Reason.of("looked-fine"), Actor.staff("7"))
                            .state())
                    .isEqualTo(SignatureState.PENDING);
            wary.petitions.confirm(wary.token(MailKind.CONFIRM, signature));
            assertThat(wary.counted(watched)).isOne();
        }

        @Test
        void keepsWhyItWasHeld() {
            SignatureId signature = held();

            assertThat(wary.petitions
                            .reader()
                            .signature(watched, signature)
                            .orElseThrow()
                            .assessment()
                            .signals())
                    .extracting("code")
                    .contains("trap-field");
        }
    }

    @Nested
    class WhenWithdrawn {
        @Test
        void leavesTheCountAndLetsTheSignerSignAgain() {
            SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");

            assertThat(site.petitions.withdraw(site.petitions
                            .links()
                            .withdrawal(petition, signature, new EmailAddress("ada@example.org"), Duration.ofDays(1))))
                    .isEqualTo(new WithdrawalResult.Withdrawn(signature));
            assertThat(site.counted(petition)).isZero();

            site.confirmed(petition, "Ada Example", "ada@example.org");
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void isLockedOnceTheThresholdIsReached() {
            PetitionId locking = site.open(Policy.builder()
                    .threshold(Threshold.at("referendum", 2))
                    .withdrawal(Withdrawal.until("referendum"))
                    .build());
            SignatureId first = site.confirmed(locking, "Ada Example", "ada@example.org");
            site.confirmed(locking, "Bob Example", "bob@example.org");

            assertThat(site.petitions.withdraw(locking, first))
                    .isEqualTo(new WithdrawalResult.Locked(first, "referendum"));
            assertThat(site.counted(locking)).isEqualTo(2);
        }

        @Test
        void isNotPossibleWhereThePolicySaysSo() {
            PetitionId keeping =
                    site.open(Policy.builder().withdrawal(Withdrawal.NEVER).build());
            SignatureId signature = site.confirmed(keeping, "Ada Example", "ada@example.org");

            assertThat(site.petitions.withdraw(keeping, signature))
                    .isEqualTo(new WithdrawalResult.Locked(signature, null));
            assertThat(site.counted(keeping)).isOne();
            site.petitions.moderation().invalidate(keeping, signature, Reason.of("asked-to"), Actor.staff("7"));
            assertThat(site.counted(keeping)).isZero();
        }

        @Test
        void withdrawsOnce() {
            SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");
            site.petitions.withdraw(petition, signature);

            assertThat(site.petitions.withdraw(petition, signature))
                    .isEqualTo(new WithdrawalResult.AlreadyGone(signature));
        }
    }

    @Nested
    class WhenInvalidated {
        @Test
        void leavesTheCountAndComesBackAsItWas() {
            SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");

            site.petitions.moderation().invalidate(petition, signature, Reason.of("bought-accounts"), Actor.staff("7"));
            assertThat(site.counted(petition)).isZero();

            assertThat(site.petitions.moderation().restore(petition, signature, Reason.of("mistake"), Actor.staff("7")))
                    .isInstanceOf(RestorationResult.Restored.class);
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void doesNotLockItsSignerOutAndDoesNotComeBackBesideALaterOne() {
            SignatureId first = site.confirmed(petition, "Ada Example", "ada@example.org");
            site.petitions.moderation().invalidate(petition, first, Reason.of("bought-accounts"), Actor.staff("7"));
            SignatureId second = site.confirmed(petition, "Ada Example", "ada@example.org");

            assertThat(site.petitions.moderation().restore(petition, first, Reason.of("mistake"), Actor.staff("7")))
                    .isEqualTo(new RestorationResult.SignedAgain(second));
            assertThat(site.counted(petition)).isOne();
        }
    }
}
