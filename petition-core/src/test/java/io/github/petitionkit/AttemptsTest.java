package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.internal.SimultaneousAttempts;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.LineResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ada owns ada@example.org; a stranger knows the address. */
@Tag("crowd")
class AttemptsTest {
    private static final String ADA = "ada@example.org";
    private static final SigningContext BROWSER = SigningContext.builder()
            .ip("192.0.2.10")
            .userAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
            .build();
    private static final SigningContext TRAPPED = SigningContext.builder()
            .ip("198.51.100.7")
            .userAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
            .trap("filled")
            .build();
    private static final SigningContext PAPER =
            SigningContext.builder().channel(Channel.PAPER).build();
    private static final SigningContext PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();

    private final Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
    private final PetitionId petition = site.open(Policy.builder().build());

    private static SignatureRequest.Builder request(String name, String email) {
        return SignatureRequest.builder().name(name).email(email).country("GB");
    }

    private SigningResult sign(SignatureRequest request, SigningContext context) {
        return site.petitions.sign(petition, request, context);
    }

    private SigningResult signAsAda() {
        return sign(request("Ada Example", ADA).build(), BROWSER);
    }

    private Mail newestMail() {
        return site.mails.get(site.mails.size() - 1);
    }

    private Signature stored(SignatureId id) {
        return site.petitions.reader().signature(petition, id).orElseThrow();
    }

    private Tally tally() {
        return site.petitions.progress(petition).tally();
    }

    private void assertCountsAreRight() {
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
    }

    @Test
    void linkConfirmsWhatItsOwnMailWasAbout() {
        sign(
                request("Ada Example", ADA)
                        .reason("R")
                        .publicName(PublicName.INITIALS)
                        .build(),
                BROWSER);
        Mail own = newestMail();
        sign(
                request("Mallory Example", "Ada+x@example.org")
                        .country("FR")
                        .reason("V")
                        .publicName(PublicName.FULL)
                        .consent(new Consent("updates", "elsewhere", "1"))
                        .build(),
                BROWSER);

        assertThat(site.petitions.confirm(own.token())).isEqualTo(new ConfirmationResult.Counted(own.signature(), 1));
        Signature counted = stored(own.signature());
        assertThat(counted.signer().email()).isEqualTo(new EmailAddress(ADA));
        assertThat(counted.signer().country()).isEqualTo(Country.of("GB"));
        assertThat(counted.statement().reason()).isEqualTo("R");
        assertThat(counted.statement().publicName()).isEqualTo(PublicName.INITIALS);
        assertThat(counted.statement().consents()).isEmpty();
        assertThat(stored(newestMail().signature()).state()).isEqualTo(SignatureState.LAPSED);
        assertCountsAreRight();
    }

    @Test
    void attemptThatLooksLikeABotDoesNotTaintTheOwners() {
        sign(request("Harry Example", ADA).build(), TRAPPED);
        Mail strangers = newestMail();
        signAsAda();

        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.counted(petition)).isOne();
        assertThat(stored(strangers.signature()).state()).isEqualTo(SignatureState.LAPSED);
        assertThat(tally().held()).isZero();
        assertCountsAreRight();
    }

    @ParameterizedTest
    @CsvSource({"trap-field", "scripted-user-agent"})
    void ownerWhoPressesInTheMailOfAStrangersRobotCounts(String robot) {
        SigningContext.Builder form = SigningContext.builder().ip("198.51.100.7");
        sign(
                request("Ada Example", ADA).build(),
                robot.equals("trap-field")
                        ? form.userAgent("Firefox").trap("filled").build()
                        : form.userAgent("curl/8.5.0").build());
        site.clock.move(Duration.ofMinutes(5));

        assertThat(site.petitions.confirm(newestMail().token(), new Click("192.0.2.10", "Firefox")))
                .isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(stored(newestMail().signature()).assessment().signals()).isEmpty();
        assertCountsAreRight();
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.7, Firefox", "192.0.2.10, curl/8.5.0", "192.0.2.10,", ", Firefox", "nonsense, Firefox"})
    void robotThatPressesItsOwnMailsStaysHeld(@Nullable String ip, @Nullable String browser) {
        sign(request("Ada Example", ADA).build(), TRAPPED);
        site.clock.move(Duration.ofMinutes(5));

        assertThat(site.petitions.confirm(newestMail().token(), new Click(ip, browser)))
                .isInstanceOf(ConfirmationResult.StillHeld.class);
    }

    @Test
    void pressElsewhereExcusesNothingThatTheMailSaid() {
        sign(request("Asdfgh Hjkl", ADA).build(), TRAPPED);
        site.clock.move(Duration.ofMinutes(5));

        assertThat(site.petitions.confirm(newestMail().token(), new Click("192.0.2.10", "Firefox")))
                .isInstanceOf(ConfirmationResult.StillHeld.class);
    }

    @Test
    void ownerWhoPressesAfterAGatewayCounts() {
        Site quick = new Site(builder ->
                builder.fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))));
        PetitionId open = quick.open(Policy.builder().build());
        quick.petitions.sign(open, request("Ada Example", ADA).build(), BROWSER);
        quick.petitions.sign(open, request("Ada Example", ADA).build(), BROWSER);
        Mail mail = quick.mails.get(0);
        Click gateway = new Click("198.51.100.7", "Chrome");
        Click owner = new Click("192.0.2.10", "Firefox");
        quick.clock.move(Duration.ofSeconds(1));

        assertThat(quick.petitions.confirm(mail.token(), gateway))
                .isEqualTo(new ConfirmationResult.StillHeld(mail.signature()));
        quick.clock.move(Duration.ofSeconds(5));
        assertThat(quick.petitions.confirm(mail.token(), owner))
                .as("too soon to have opened the mail")
                .isEqualTo(new ConfirmationResult.StillHeld(mail.signature()));
        quick.clock.move(Duration.ofMinutes(5));
        assertThat(quick.petitions.confirm(mail.token(), new Click("198.51.100.7", "python-requests/2.32")))
                .as("a program")
                .isEqualTo(new ConfirmationResult.StillHeld(mail.signature()));
        assertThat(quick.petitions.confirm(mail.token(), owner))
                .isEqualTo(new ConfirmationResult.Counted(mail.signature(), 1));

        assertThat(quick.petitions.confirm(mail.token(), owner))
                .isEqualTo(new ConfirmationResult.AlreadyConfirmed(mail.signature()));
        assertThat(quick.petitions.progress(open).tally().pending()).isZero();
        assertThat(quick.petitions.maintenance().reconcile(open).isClean()).isTrue();
    }

    @Test
    void secondPressExcusesNothingButSpeed() {
        Site quick = new Site(builder ->
                builder.fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))));
        PetitionId open = quick.open(Policy.builder().build());
        quick.petitions.sign(open, request("Asdfgh Hjkl", ADA).build(), BROWSER);
        Mail mail = quick.mails.get(0);
        quick.clock.move(Duration.ofSeconds(1));
        quick.petitions.confirm(mail.token(), new Click("198.51.100.7", "Chrome"));
        quick.clock.move(Duration.ofMinutes(5));

        assertThat(quick.petitions.confirm(mail.token(), new Click("192.0.2.10", "Firefox")))
                .isEqualTo(new ConfirmationResult.StillHeld(mail.signature()));
    }

    @Test
    void floodOfAttemptsLeavesTheOwnersAlone() {
        signAsAda();
        Mail own = newestMail();
        for (int attempt = 0; attempt < 3 * SimultaneousAttempts.MOST; attempt++) {
            sign(request("Mallory Example", "ada+" + attempt + "q@example.org").build(), TRAPPED);
        }

        assertThat(tally().pending()).isEqualTo(SimultaneousAttempts.MOST);
        assertThat(site.petitions.confirm(own.token())).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(tally().pending()).isZero();
        assertCountsAreRight();
    }

    @Test
    void linkOfAnAttemptThatGaveWaySaysSo() {
        sign(request("Mallory Example", ADA).build(), TRAPPED);
        Mail oldest = newestMail();
        for (int attempt = 0; attempt < SimultaneousAttempts.MOST; attempt++) {
            signAsAda();
        }
        for (int attempt = 0; attempt < SimultaneousAttempts.MOST; attempt++) {
            sign(request("Mallory Example", ADA).build(), TRAPPED);
        }

        assertThat(site.petitions.confirm(oldest.token()))
                .isEqualTo(new ConfirmationResult.NoLongerStanding(oldest.signature(), SignatureState.LAPSED));
        site.clock.move(Duration.ofHours(1));
        signAsAda();
        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void ownerGetsAMailAfterAStrangersAttempts() {
        for (int attempt = 0; attempt < 5; attempt++) {
            sign(request("Mallory Example", "ada+" + attempt + "q@example.org").build(), BROWSER);
        }
        site.clock.move(Duration.ofDays(30));

        SigningResult result = signAsAda();
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        assertThat(newestMail().to().value()).isEqualTo(ADA);
        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void confirmedHoldIsNotWashedOffByWithdrawing() {
        SigningResult.Held held =
                (SigningResult.Held) sign(request("Ada Example", ADA).build(), TRAPPED);
        assertThat(site.petitions.confirm(newestMail().token()))
                .isEqualTo(new ConfirmationResult.StillHeld(held.signature()));
        signAsAda();
        site.petitions.withdraw(site.token(MailKind.ALREADY_SIGNED, held.signature()));

        sign(request("Ada Otherwise", "ada+new@example.org").build(), BROWSER);
        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.StillHeld.class);
        assertThat(site.counted(petition)).isZero();
        assertThat(tally().held()).isOne();
        assertCountsAreRight();
    }

    @Test
    void reviewLetsAWithdrawnHoldGo() {
        SigningResult.Held held =
                (SigningResult.Held) sign(request("Ada Example", ADA).build(), TRAPPED);
        site.petitions.confirm(newestMail().token());
        site.petitions
                .moderation()
                .release(petition, List.of(held.signature()), Reason.of("looked-fine"), Actor.staff("7"));
        site.petitions.withdraw(petition, held.signature());

        signAsAda();
        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void nothingButTheMailTellsWhatTheAddressHasDone() {
        site.confirmed(petition, "Signed Example", "signed@example.org");
        sign(request("Held Example", "held@example.org").build(), TRAPPED);
        site.petitions.confirm(newestMail().token());
        sign(request("Pending Example", "pending@example.org").build(), BROWSER);

        for (String address : List.of("new", "signed", "held", "pending")) {
            Tally before = tally();
            SigningResult result =
                    sign(request("Stranger Example", address + "@example.org").build(), BROWSER);
            assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.CHECK_YOUR_MAIL);
            assertThat(tally().raw()).isEqualTo(before.raw() + 1);
            assertThat(tally().pending()).isEqualTo(before.pending() + 1);
            assertThat(tally().held()).isEqualTo(before.held());
            assertThat(tally().counted()).isEqualTo(before.counted());
        }
    }

    @Test
    void mailToTheOwnerOfASignatureIsAboutThatSignature() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        SigningResult again =
                sign(request("Mallory Example", "ada+x@example.org").build(), BROWSER);

        assertThat(again).isEqualTo(new SigningResult.AlreadySigned(signed, Acknowledgement.CHECK_YOUR_MAIL, true));
        assertThat(newestMail().kind()).isEqualTo(MailKind.ALREADY_SIGNED);
        assertThat(newestMail().signature()).isEqualTo(signed);
        assertThat(newestMail().to().value()).isEqualTo(ADA);
    }

    @Test
    void noMailGoesToWhatIsCertainlyARobot() {
        SigningContext program = SigningContext.builder()
                .ip("198.51.100.7")
                .userAgent("curl/8.0")
                .trap("filled")
                .build();
        for (int address = 0; address < 50; address++) {
            SigningResult result = sign(
                    request("A Person", "person" + address + "@example.org").build(), program);
            assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.CHECK_YOUR_MAIL);
        }

        assertThat(site.mails).isEmpty();
    }

    @Test
    void mailboxOfABlockedDomainGetsNoMailAndAnAnswerLikeAnyOther() {
        AccessLists lists = new AccessLists(
                IpList.NONE, Set.of(), DomainList.read("blocked.example"), Set.of(), IpList.NONE, DomainList.NONE);
        FraudPolicy policy = FraudPolicy.standard()
                .with(
                        "with-lists",
                        new AccessListCheck(
                                () -> lists,
                                ip -> Optional.empty(),
                                EmailCanonicaliser.standard(),
                                Set.of(SignerRole.SIGNER),
                                List.of()));
        Site blocking = new Site(builder -> builder.fraudPolicy(policy));
        PetitionId id = blocking.open(Policy.builder().build());
        SigningResult free =
                blocking.petitions.sign(id, request("Ada Example", ADA).build(), BROWSER);
        Tally before = blocking.petitions.progress(id).tally();

        for (int attempt = 1; attempt <= 20; attempt++) {
            SigningResult blocked = blocking.petitions.sign(
                    id, request("Ada Example", "ada@blocked.example").build(), BROWSER);
            assertThat(blocked.acknowledgement()).isEqualTo(free.acknowledgement());
            assertThat(blocking.petitions.progress(id).tally().raw()).isEqualTo(before.raw() + attempt);
            assertThat(blocking.petitions.progress(id).tally().held()).isZero();
        }
        assertThat(blocking.mails).extracting(mail -> mail.to().value()).containsExactly(ADA);
    }

    @Test
    void whatItsOwnerWithdrewDoesNotComeBackByAList() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        site.petitions.withdraw(petition, signed);

        ImportReport report = site.petitions
                .imports()
                .signAll(petition, List.of(request("Ada Example", ADA).build()), PARTNER);
        assertThat(report.entered()).isZero();
        assertThat(report.notEntered()).containsExactly(new LineResult(1, ImportOutcome.STAYS_OUT, signed, List.of()));
        assertThat(site.counted(petition)).isZero();
    }

    @Test
    void whatStaffInvalidatedDoesNotComeBackByAList() {
        site.petitions
                .imports()
                .signAll(petition, List.of(request("Ada Example", ADA).build()), PARTNER);
        SignatureId signed = onlySignature();
        site.petitions.moderation().invalidate(petition, signed, Reason.of("made-up"), Actor.staff("7"));

        ImportReport report = site.petitions
                .imports()
                .signAll(petition, List.of(request("Ada Example", ADA).build()), PARTNER);
        assertThat(report.notEntered()).containsExactly(new LineResult(1, ImportOutcome.STAYS_OUT, signed, List.of()));
    }

    private SignatureId onlySignature() {
        try (var all = site.petitions.reader().signatures(petition)) {
            return all.map(Signature::id).toList().get(0);
        }
    }

    @Test
    void paperWithAPersonWinsOverAnAttempt() {
        sign(
                request("Ada Example", "mallory@example.org")
                        .postalCode("SW1A 1AA")
                        .build(),
                BROWSER);
        site.clock.move(Duration.ofDays(60));

        ImportReport report = site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(SignatureRequest.builder()
                                .name("Ada Example")
                                .country("GB")
                                .postalCode("SW1A 1AA")
                                .build()),
                        PAPER);
        assertThat(report.entered()).isOne();
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void ownerOfAMailboxWinsOverAList() {
        site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(request("Somebody Else", ADA)
                                .reason("Words of a list")
                                .build()),
                        PARTNER);
        assertThat(signAsAda()).isInstanceOf(SigningResult.ConfirmationNeeded.class);

        ConfirmationResult result = site.petitions.confirm(newestMail().token());
        assertThat(result).isEqualTo(new ConfirmationResult.Counted(newestMail().signature(), 1));
        assertThat(stored(newestMail().signature()).statement().reason()).isNull();
        assertCountsAreRight();
    }

    @Test
    void ownerOfAMailboxCountsBesideAnotherPersonWhomARegisterKnows() {
        SigningContext register = SigningContext.builder()
                .channel(Channel.PAPER)
                .assurance(Assurance.REGISTER)
                .build();
        site.petitions
                .imports()
                .signAll(petition, List.of(request("Somebody Else", ADA).build()), register);
        signAsAda();

        assertThat(site.petitions.confirm(newestMail().token()))
                .isEqualTo(new ConfirmationResult.Counted(newestMail().signature(), 2));
    }

    @Test
    void assuranceIsRaisedAndNeverLowered() {
        SigningContext identified = SigningContext.builder()
                .ip("192.0.2.10")
                .userAgent("Mozilla/5.0")
                .assurance(Assurance.EID)
                .build();
        signAsAda();
        site.petitions.confirm(newestMail().token());
        assertThat(tally().byAssurance()).containsEntry(Assurance.EMAIL, 1L);

        sign(request("Ada Example", ADA).build(), identified);
        site.petitions.confirm(newestMail().token());
        assertThat(tally().byAssurance()).containsEntry(Assurance.EID, 1L).doesNotContainKey(Assurance.EMAIL);

        signAsAda();
        assertThat(newestMail().kind()).isEqualTo(MailKind.ALREADY_SIGNED);
        assertThat(tally().byAssurance()).containsEntry(Assurance.EID, 1L);
        assertThat(site.counted(petition)).isOne();
        assertCountsAreRight();
    }

    @Test
    void weakerProofThatWasPendingFirstDoesNotReplaceTheStronger() {
        signAsAda();
        Mail byMail = newestMail();
        sign(
                request("Ada Example", ADA).build(),
                SigningContext.builder()
                        .userAgent("Mozilla/5.0")
                        .assurance(Assurance.EID)
                        .build());
        SignatureId identified = newestMail().signature();
        site.petitions.confirm(newestMail().token());

        assertThat(site.petitions.confirm(byMail.token()))
                .isEqualTo(new ConfirmationResult.AlreadyConfirmed(identified));
        assertThat(stored(identified).assurance()).isEqualTo(Assurance.EID);
    }

    @Test
    void householdStillHasTwo() {
        PetitionId shared = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());
        List<String> names = List.of("Ada Example", "Bob Example", "Ada Example", "Cy Example");
        List<SignatureId> attempts = names.stream()
                .map(name -> ((SigningResult.ConfirmationNeeded) site.petitions.sign(
                                shared,
                                request(name, ADA).postalCode("SW1A 1AA").build(),
                                BROWSER))
                        .signature())
                .toList();
        List<String> tokens = attempts.stream()
                .map(attempt -> site.token(MailKind.CONFIRM, attempt))
                .toList();

        assertThat(site.petitions.confirm(tokens.get(0))).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.petitions.confirm(tokens.get(2)))
                .isEqualTo(new ConfirmationResult.AlreadyConfirmed(attempts.get(0)));
        assertThat(site.petitions.confirm(tokens.get(1))).isEqualTo(new ConfirmationResult.Counted(attempts.get(1), 2));
        assertThat(site.petitions.confirm(tokens.get(3))).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
        assertThat(site.counted(shared)).isEqualTo(2);
        assertThat(site.petitions.maintenance().reconcile(shared).isClean()).isTrue();
    }

    @Test
    void invalidatedSignatureComesBackByRestoringAloneWhichLooksForDuplicates() {
        site.petitions
                .imports()
                .signAll(petition, List.of(request("Ada Example", ADA).build()), PARTNER);
        SignatureId listed = onlySignature();
        Moderation moderation = site.petitions.moderation();
        Actor staff = Actor.staff("7");
        moderation.invalidate(petition, listed, Reason.of("made-up"), staff);
        signAsAda();
        site.petitions.confirm(newestMail().token());

        assertThatThrownBy(() -> moderation.release(petition, listed, Reason.of("fine"), staff))
                .isInstanceOf(IllegalSignatureTransitionException.class);
        assertThatThrownBy(() -> moderation.hold(petition, listed, Reason.of("odd"), staff))
                .isInstanceOf(IllegalSignatureTransitionException.class);
        assertThat(moderation.restore(petition, listed, Reason.of("mistake"), staff))
                .isInstanceOf(RestorationResult.SignedAgain.class);
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void linkPressedAfterErasureCountsNobody() {
        signAsAda();
        Mail mail = newestMail();
        site.petitions.privacy().erase(new EmailAddress(ADA));

        assertThat(site.petitions.confirm(mail.token()))
                .isEqualTo(new ConfirmationResult.NoLongerStanding(mail.signature(), SignatureState.LAPSED));
        assertThat(site.counted(petition)).isZero();
        assertCountsAreRight();
    }

    @Test
    void attemptFromBeforeTheRulesForAddressesChangedConfirmsWhatItsMailWasAbout() {
        signAsAda();
        String first = newestMail().token();
        sign(request("Ada Example", "a.da@example.org").build(), BROWSER);
        String second = newestMail().token();
        Petitions later = Petitions.builder(Site.KEYRING)
                .store(site.store)
                .clock(site.clock)
                .fraudPolicy(FraudPolicy.standard())
                .emailCanonicaliser(EmailCanonicaliser.standard().with(EmailRule.of("example.org", ".", "+")))
                .build();

        assertThat(later.confirm(second)).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(later.confirm(first)).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
        assertThat(later.sign(
                        petition, request("Ada Example", "ad.a@example.org").build(), BROWSER))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(site.counted(petition)).isOne();
        assertCountsAreRight();
        later.close();
    }

    @Test
    void twoLinksPressedAtOnceCountOnce() {
        for (int round = 0; round < 20; round++) {
            String address = "twice" + round + "@example.org";
            sign(request("Ada Example", address).build(), BROWSER);
            String first = newestMail().token();
            sign(request("Ada Example", address).build(), BROWSER);
            String second = newestMail().token();

            CompletableFuture<ConfirmationResult> one =
                    CompletableFuture.supplyAsync(() -> site.petitions.confirm(first));
            CompletableFuture<ConfirmationResult> two =
                    CompletableFuture.supplyAsync(() -> site.petitions.confirm(second));
            assertThat(List.of(one.join(), two.join())).allMatch(ConfirmationResult::isAccepted);
            assertThat(site.counted(petition)).isEqualTo(round + 1);
        }
        assertCountsAreRight();
    }

    @Test
    void linkOfAHiddenPetitionWaitsUntilItIsBack() {
        signAsAda();
        Mail mail = newestMail();
        Moderation moderation = site.petitions.moderation();
        moderation.hide(petition, 0, Actor.staff("7"), Reason.of("looked-at"));

        assertThat(site.petitions.confirm(mail.token())).isEqualTo(new ConfirmationResult.TooLate(mail.signature()));
        assertThat(stored(mail.signature()).state()).isEqualTo(SignatureState.PENDING);
        moderation.act(petition, PetitionAction.REPUBLISH, Actor.staff("7"));
        assertThat(site.petitions.confirm(mail.token())).isEqualTo(new ConfirmationResult.Counted(mail.signature(), 1));
        assertCountsAreRight();
    }

    @Test
    void mailToAHeldMailboxQuotesTheSecondNameLikeThatToAPendingOne() {
        sign(request("Pending Example", "pending@example.org").build(), BROWSER);
        sign(request("Held Example", "held@example.org").build(), TRAPPED);
        for (String address : List.of("pending", "held")) {
            sign(request("Second Example", address + "@example.org").build(), BROWSER);
            assertThat(newestMail().kind()).isEqualTo(MailKind.CONFIRM);
            assertThat(newestMail().preview().name()).isEqualTo("Second Example");
        }
    }

    @Test
    void noAnswerWaitsForAMailWhateverTheAddressHasDone() {
        AtomicBoolean stalls = new AtomicBoolean();
        CountDownLatch server = new CountDownLatch(1);
        List<Mail> sent = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        Site stalling = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard())
                .executor(threads)
                .mailer(mail -> {
                    if (stalls.get()) {
                        await(server);
                    }
                    sent.add(mail);
                }));
        PetitionId id = stalling.open(Policy.builder().build());
        stalling.petitions.sign(
                id, request("Signed Example", "signed@example.org").build(), BROWSER);
        stalling.petitions.maintenance().deliverEvents();
        stalling.petitions.confirm(sent.get(0).token());

        stalls.set(true);
        for (String address : List.of("new", "signed")) {
            for (int attempt = 1; attempt <= 7; attempt++) {
                SigningResult result = stalling.petitions.sign(
                        id, request("Some Body", address + "@example.org").build(), BROWSER);
                assertThat(result.acknowledgement()).isEqualTo(Acknowledgement.CHECK_YOUR_MAIL);
            }
        }
        assertThat(sent).as("the mail server stands still").hasSize(1);
        server.countDown();
        stalling.petitions.maintenance().deliverEvents();
        assertThat(sent).hasSize(15);
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void confirmingAfterClosingChangesNothing() {
        signAsAda();
        Mail mail = newestMail();
        site.petitions.close(petition, Actor.SYSTEM);
        site.clock.move(Duration.ofDays(2));

        assertThat(site.petitions.confirm(mail.token())).isEqualTo(new ConfirmationResult.TooLate(mail.signature()));
        assertThat(site.counted(petition)).isZero();
    }

    @Test
    void mailQuotesWhatWouldBePublishedWithoutAnythingThatMakesALink() {
        sign(
                request("WIN 1000 EUR call 0044 code 77", ADA)
                        .reason("See https://evil.example/x or write to mallory@evil.example, call +44 20 7946 0000")
                        .build(),
                BROWSER);
        sign(
                request("evil。example evil．example evil,com " + "x".repeat(150), ADA)
                        .build(),
                BROWSER);

        for (Mail mail : site.mails) {
            String shown = mail.preview().name() + " " + mail.preview().reason();
            assertThat(shown).doesNotContainPattern("[.:/@。．,]").doesNotContainPattern("\\d{5}");
            assertThat(mail.preview().name()).hasSizeLessThanOrEqualTo(61);
        }
        assertThat(site.mails.get(0).preview().name()).isEqualTo("WIN 1000 EUR call code");
        assertThat(site.mails.get(0).toString()).doesNotContain("WIN");
    }

    @Test
    void anonymousSignerIsNotNamedInTheMail() {
        sign(request("Ada Example", ADA).publicName(PublicName.ANONYMOUS).build(), BROWSER);

        assertThat(newestMail().preview().name()).isNull();
    }

    @Test
    void attemptIsErasedSomeDaysAfterItsLinkHasDied() {
        signAsAda();
        Mail mail = newestMail();
        site.clock.move(Duration.ofDays(7 + 7).minusSeconds(1));
        assertThat(site.petitions.privacy().eraseExpired()).isEqualTo(Erasure.NOTHING);
        assertThat(stored(mail.signature()).isErased()).isFalse();

        site.clock.move(Duration.ofSeconds(1));
        assertThat(site.petitions.privacy().eraseExpired()).isEqualTo(new Erasure(1, 0));
        assertThat(stored(mail.signature()).isErased()).isTrue();
        assertThat(stored(mail.signature()).state()).isEqualTo(SignatureState.LAPSED);
        assertThat(tally().pending()).isZero();
        assertCountsAreRight();
    }

    @Test
    void petitionWithoutAnEndForgetsItsSignersAllTheSame() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        site.clock.move(Duration.ofDays(730));
        site.petitions.privacy().eraseExpired();
        assertThat(stored(signed).isErased()).isFalse();

        site.clock.move(Duration.ofDays(1));
        assertThat(site.petitions.privacy().eraseExpired()).isEqualTo(new Erasure(1, 0));
        assertThat(stored(signed).isErased()).isTrue();
        assertThat(site.counted(petition)).isOne();
        assertThat(signAsAda()).isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @Test
    void linkOfAnErasedAttemptConfirmsNothing() {
        signAsAda();
        Mail mail = newestMail();
        assertThat(site.petitions.privacy().erase(new EmailAddress(ADA))).isEqualTo(new Erasure(1, 0));

        assertThat(site.petitions.confirm(mail.token()))
                .isEqualTo(new ConfirmationResult.NoLongerStanding(mail.signature(), SignatureState.LAPSED));
        assertThat(site.counted(petition)).isZero();
        assertCountsAreRight();
    }

    @Test
    void organisationForgetsWithoutEndingAnAttempt() {
        sign(
                request("Ada Example", ADA)
                        .consent(new Consent("updates", "acme", "1"))
                        .build(),
                BROWSER);
        assertThat(site.petitions.privacy().erase(new EmailAddress(ADA), "acme"))
                .isEqualTo(new Erasure(0, 1));

        assertThat(site.petitions.confirm(newestMail().token())).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(stored(newestMail().signature()).statement().consents()).isEmpty();
    }

    @Test
    void attemptThatEndedHoldsNoPersonalData() {
        sign(request("Mallory Example", ADA).build(), BROWSER);
        SignatureId strangers = newestMail().signature();
        signAsAda();
        site.petitions.confirm(newestMail().token());

        assertThat(stored(strangers).isErased()).isTrue();
    }

    @Test
    void nameWithAnAddressOfAPageIsRefused() {
        assertThat(sign(request("Go to evil.top now", ADA).build(), BROWSER)).isInstanceOf(SigningResult.Invalid.class);
        assertThat(site.mails).isEmpty();
    }
}
