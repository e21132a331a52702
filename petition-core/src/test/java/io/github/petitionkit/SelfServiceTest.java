package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.OwnSignature;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelfServiceTest {
    private static final String ADA = "ada@example.org";
    private static final String NEW = "ada@elsewhere.example";

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());
    private final SelfService self = site.petitions.selfService();

    private String link(PetitionId id, SignatureId signature, String address) {
        return site.petitions.links().selfService(id, signature, new EmailAddress(address), Duration.ofDays(1));
    }

    private Signature stored(SignatureId id) {
        return site.petitions.reader().signature(petition, id).orElseThrow();
    }

    private void assertCountsAreRight() {
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
    }

    private Mail newestMail() {
        return site.mails.get(site.mails.size() - 1);
    }

    @Test
    void oneClickStopsMailToTheMailboxInEverySpelling() {
        site.confirmed(petition, "Ada Example", ADA);
        String token = newestMail().unsubscribeToken();
        int before = site.mails.size();

        assertThat(self.unsubscribe(token)).isTrue();
        assertThat(self.unsubscribe(token)).isTrue();
        PetitionId other = site.open(Policy.builder().build());
        site.sign(other, "Ada Example", "Ada+elsewhere@example.org");
        assertThat(site.mails).hasSize(before);

        assertThat(self.resubscribe(token)).isTrue();
        site.sign(other, "Ada Example", ADA);
        assertThat(site.mails).hasSize(before + 1);
    }

    @Test
    void ownerWhoseAddressBouncedAtABadMomentGetsMailAgain() {
        site.confirmed(petition, "Ada Example", ADA);
        String unsubscribing = newestMail().unsubscribeToken();
        self.mailLink(new EmailAddress(ADA));
        String own = newestMail().token();
        for (String token : List.of(unsubscribing, own)) {
            assertThat(site.petitions.mails().bounced(new EmailAddress(ADA), unsubscribing))
                    .isTrue();
            int before = site.mails.size();
            self.mailLink(new EmailAddress(ADA));
            assertThat(site.mails).hasSize(before);

            assertThat(self.resubscribe(token)).isTrue();
            assertThat(site.petitions.mails().isSuppressed(new EmailAddress(ADA)))
                    .isFalse();
        }
    }

    @Test
    void unsubscribingWorksAfterTheSignatureIsErasedAndForAYear() {
        site.pending(petition, "Ada Example", ADA);
        String token = newestMail().unsubscribeToken();
        site.petitions.privacy().erase(new EmailAddress(ADA));
        site.clock.move(Duration.ofDays(360));

        assertThat(self.unsubscribe(token)).isTrue();
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress(ADA))).isTrue();
    }

    @Test
    void tokenOfOnePurposeIsGoodForNoOther() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        Mail mail = newestMail();

        assertThat(self.unsubscribe(mail.token())).isFalse();
        assertThat(self.show(mail.unsubscribeToken())).isEmpty();
        assertThat(self.erase(mail.token())).isEmpty();
        assertThat(self.move(link(petition, signature, ADA))).isEqualTo(new AddressChangeResult.Unreadable());
        assertThat(site.petitions.confirm(link(petition, signature, ADA)))
                .isEqualTo(new ConfirmationResult.Unreadable());
    }

    @Test
    void linkToOnesDataComesWithTheNoticeAndNotWithTheMailThatPeoplePassOn() {
        site.confirmed(petition, "Ada Example", ADA);
        assertThat(newestMail().selfServiceToken()).isNull();

        site.sign(petition, "Ada Example", ADA);
        assertThat(newestMail().kind()).isEqualTo(MailKind.ALREADY_SIGNED);
        assertThat(self.show(Objects.requireNonNull(newestMail().selfServiceToken()))
                        .orElseThrow())
                .hasSize(2);
    }

    @Test
    void ownerSeesAndErasesEverythingOfTheMailbox() {
        PetitionId other = site.open(Policy.builder().build());
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.confirmed(other, "Ada Example", "ada+other@example.org");
        site.confirmed(petition, "Bob Example", "bob@example.org");
        String token = link(petition, signature, ADA);

        List<OwnSignature> own = self.show(token).orElseThrow();
        assertThat(own).extracting(OwnSignature::petition).containsExactlyInAnyOrder(petition, other);
        assertThat(own).allMatch(each -> each.confirmedAt() != null);

        assertThat(self.erase(token).orElseThrow().erased()).isEqualTo(2);
        assertThat(self.show(token)).contains(List.of());
        assertThat(site.counted(petition)).isEqualTo(2);
        assertCountsAreRight();
    }

    @Test
    void nameIsCorrectedWithoutLeavingTheCount() {
        SignatureId signature = site.confirmed(petition, "Ada Exmaple", ADA);
        String token = link(petition, signature, ADA);

        assertThat(self.correctName(token, signature, "  Ada Example ", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Corrected(signature));
        assertThat(stored(signature).signer().name()).isEqualTo(new PersonName("Ada Example"));
        assertThat(site.counted(petition)).isOne();
        assertThat(history(signature))
                .extracting(HistoryEntry::cause)
                .containsExactly("signed", "confirmed", "name-corrected");
        assertCountsAreRight();

        site.sign(petition, "Ada Example", ADA);
        assertThat(newestMail().kind()).isEqualTo(MailKind.ALREADY_SIGNED);
    }

    private List<HistoryEntry> history(SignatureId signature) {
        try (Stream<HistoryEntry> history = site.petitions.reader().history(petition)) {
            return history.filter(entry -> entry.signature().equals(signature)).toList();
        }
    }

    private SignatureId confirmedFromOnePlace(PetitionId petition, String name) {
        site.sign(
                petition,
                SignatureRequest.builder()
                        .name(name)
                        .email(ADA)
                        .country("GB")
                        .postalCode("SW1A 1AA")
                        .build());
        site.petitions.confirm(newestMail().token());
        return newestMail().signature();
    }

    @Test
    void nameOfSomebodyWhoHasSignedFromTheMailboxIsRefused() {
        PetitionId shared = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());
        confirmedFromOnePlace(shared, "Ada Example");
        SignatureId bob = confirmedFromOnePlace(shared, "Bob Example");
        String token = link(shared, bob, ADA);

        assertThat(self.correctName(token, bob, "ada example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.SignedAlready(bob));
        assertThat(self.correctName(token, bob, "Bob Other", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Corrected(bob));
        assertThat(site.counted(shared)).isEqualTo(2);
    }

    @Test
    void nameIsCorrectedByStaffWhereASignerCannot() {
        SignatureId signature = site.confirmed(petition, "Ada Exmaple", ADA);
        SignatureId attempt = site.pending(petition, "Bob Example", "bob@example.org");
        Actor staff = Actor.staff("7");
        site.petitions.moderation().verify(petition, signature, anybody -> VerificationOutcome.VERIFIED, staff);
        assertThat(self.correctName(link(petition, signature, ADA), signature, "Ada Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Vouched(signature));

        assertThat(correctedByStaff(signature, "win at https://evil.example"))
                .isInstanceOf(NameCorrectionResult.Invalid.class);
        assertThat(correctedByStaff(attempt, "Bob Other")).isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(correctedByStaff(signature, "Ada Example")).isEqualTo(new NameCorrectionResult.Corrected(signature));

        assertThat(stored(signature).signer().name()).isEqualTo(new PersonName("Ada Example"));
        assertThat(stored(signature).assurance()).isEqualTo(Assurance.REGISTER);
        HistoryEntry last = history(signature).get(history(signature).size() - 1);
        assertThat(last.cause()).isEqualTo("misspelt");
        assertThat(last.by()).isEqualTo(staff);
        assertThat(site.counted(petition)).isOne();
        assertCountsAreRight();
        assertThatThrownBy(() -> correctedByStaff(new SignatureId(new UUID(0, 9)), "Ada Example"))
                .isInstanceOf(NoSuchSignatureException.class);
    }

    @Test
    void nameOfAnErasedSignerIsNotGivenBackByStaff() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.petitions.privacy().erase(new EmailAddress(ADA));

        assertThat(correctedByStaff(signature, "Ada Example")).isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(stored(signature).signer().name()).isNull();
    }

    @Test
    void nameIsNotCorrectedOnAPetitionThatAnotherModeratorHasCheckedOut() {
        SignatureId signature = site.confirmed(petition, "Ada Exmaple", ADA);
        site.petitions.moderation().desk().checkOut(petition, Actor.staff("8"), Duration.ofMinutes(5));

        assertThatThrownBy(() -> correctedByStaff(signature, "Ada Example")).isInstanceOf(CheckedOutException.class);
        assertThat(stored(signature).signer().name()).isEqualTo(new PersonName("Ada Exmaple"));
    }

    private NameCorrectionResult correctedByStaff(SignatureId signature, String name) {
        return site.petitions
                .moderation()
                .correctName(petition, signature, name, Locale.ENGLISH, Reason.of("misspelt"), Actor.staff("7"));
    }

    @Test
    void nameIsCorrectedByNobodyElse() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        SignatureId attempt = site.pending(petition, "Bob Example", "bob@example.org");

        assertThat(self.correctName("anything", signature, "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Unreadable());
        assertThat(self.correctName(
                        link(petition, signature, "eve@example.org"), signature, "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.correctName(link(petition, attempt, "bob@example.org"), attempt, "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.correctName(
                        link(petition, signature, ADA), signature, "win at https://evil.example", Locale.ENGLISH))
                .isInstanceOf(NameCorrectionResult.Invalid.class);
        site.clock.move(Duration.ofDays(2));
        assertThat(self.correctName(
                        site.petitions
                                .links()
                                .selfService(petition, signature, new EmailAddress(ADA), Duration.ofDays(-1)),
                        signature,
                        "Ada B",
                        Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Expired());
        assertThat(stored(signature).signer().name()).isEqualTo(new PersonName("Ada Example"));
    }

    @Test
    void nameThatARegisterKnowsIsLeftToStaff() {
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.of("Ada Example", ADA, "GB"),
                SigningContext.builder()
                        .channel(Channel.PAPER)
                        .assurance(Assurance.REGISTER)
                        .build());
        SignatureId signature = ((SigningResult.Confirmed) result).signature();

        assertThat(self.correctName(link(petition, signature, ADA), signature, "Ada Other", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Vouched(signature));
    }

    @Test
    void signerMovesByProofsOfBothMailboxes() {
        PetitionId other = site.open(Policy.builder().build());
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.confirmed(other, "Ada Example", ADA);
        String old = link(petition, signature, ADA);

        assertThat(self.askToMove(old, signature, NEW, Locale.ENGLISH)).isEqualTo(new AddressChangeResult.MailSent());
        Mail proof = newestMail();
        assertThat(proof.kind()).isEqualTo(MailKind.NEW_ADDRESS);
        assertThat(proof.to().value()).isEqualTo(NEW);
        assertThat(stored(signature).signer().email()).isEqualTo(new EmailAddress(ADA));

        assertThat(self.move(proof.token())).isEqualTo(new AddressChangeResult.Moved(2, 0));
        assertThat(stored(signature).signer().email()).isEqualTo(new EmailAddress(NEW));
        assertThat(stored(signature).state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(site.counted(petition)).isOne();
        assertCountsAreRight();
        assertThat(site.petitions.privacy().export(new EmailAddress(ADA))).isEmpty();
        assertThat(site.petitions.privacy().export(new EmailAddress(NEW))).hasSize(2);

        site.sign(petition, "Ada Example", NEW);
        assertThat(newestMail().kind()).isEqualTo(MailKind.ALREADY_SIGNED);
        assertThat(self.show(old)).as("the old mailbox owns nothing any more").contains(List.of());
        assertThat(self.correctName(old, signature, "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.move(proof.token())).isEqualTo(new AddressChangeResult.NotStanding());
    }

    @Test
    void moveNeedsLinksThatAreValidStill() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        String old = link(petition, signature, ADA);
        self.askToMove(old, signature, NEW, Locale.ENGLISH);
        String proof = newestMail().token();

        assertThat(self.askToMove("anything", signature, NEW, Locale.ENGLISH))
                .isEqualTo(new AddressChangeResult.Unreadable());
        assertThat(self.move("anything")).isEqualTo(new AddressChangeResult.Unreadable());
        assertThat(self.move(old)).as("a link to see one's data").isEqualTo(new AddressChangeResult.Unreadable());
        site.clock.move(Duration.ofDays(400));
        assertThat(self.askToMove(old, signature, NEW, Locale.ENGLISH)).isEqualTo(new AddressChangeResult.Expired());
        assertThat(self.move(proof)).isEqualTo(new AddressChangeResult.Expired());
        assertThat(stored(signature).signer().email()).isEqualTo(new EmailAddress(ADA));
    }

    @Test
    void moveTakesWhatStandsAndIsConfirmed() {
        SignatureId attempt = site.pending(petition, "Ada Example", ADA);
        SignatureId withdrawn = site.confirmed(site.open(Policy.builder().build()), "Ada Example", ADA);
        String token = link(petition, attempt, ADA);
        self.withdraw(token, withdrawn);
        int mails = site.mails.size();

        assertThat(self.askToMove(token, attempt, NEW, Locale.ENGLISH))
                .isEqualTo(new AddressChangeResult.NotStanding());
        assertThat(self.askToMove(token, withdrawn, NEW, Locale.ENGLISH))
                .isEqualTo(new AddressChangeResult.NotStanding());
        assertThat(site.mails).hasSize(mails);
    }

    @Test
    void otherPersonOfTheMailboxStaysWhenOneMoves() {
        PetitionId shared = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());
        SignatureId ada = confirmedFromOnePlace(shared, "Ada Example");
        SignatureId bob = confirmedFromOnePlace(shared, "Bob Example");
        self.askToMove(link(shared, ada, ADA), ada, NEW, Locale.ENGLISH);

        assertThat(self.move(newestMail().token())).isEqualTo(new AddressChangeResult.Moved(1, 0));
        assertThat(site.petitions.privacy().export(new EmailAddress(NEW)))
                .extracting(found -> found.signature().id())
                .containsExactly(ada);
        assertThat(site.petitions.privacy().export(new EmailAddress(ADA)))
                .extracting(found -> found.signature().id())
                .containsExactly(bob);
    }

    @Test
    void moveThatComesAfterAnErasureMovesNothing() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        self.askToMove(link(petition, signature, ADA), signature, NEW, Locale.ENGLISH);
        String proof = newestMail().token();
        site.petitions.privacy().erase(new EmailAddress(ADA));

        assertThat(self.move(proof)).isEqualTo(new AddressChangeResult.NotStanding());
        assertThat(site.petitions.privacy().export(new EmailAddress(NEW))).isEmpty();
    }

    @Test
    void linkToWithdrawAnySignatureExpires() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        String token = link(petition, signature, ADA);
        site.clock.move(Duration.ofDays(1).plusSeconds(1));

        assertThat(self.withdraw(token, signature)).isEqualTo(new WithdrawalResult.Expired());
        assertThat(self.show(token)).isEmpty();
        assertThat(self.erase(token)).isEmpty();
        assertThat(stored(signature).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void whoMovesIsStillOnePersonInAMovement() {
        Site followed = new Site(builder -> builder.followMovements());
        PetitionId first = followed.open(Policy.builder().build());
        PetitionId second = followed.open(Policy.builder().build());
        SignatureId signature = followed.confirmed(first, "Ada Example", ADA);
        String old =
                followed.petitions.links().selfService(first, signature, new EmailAddress(ADA), Duration.ofDays(1));
        followed.petitions.selfService().askToMove(old, signature, NEW, Locale.ENGLISH);
        followed.petitions.selfService().move(followed.token(MailKind.NEW_ADDRESS, signature));
        followed.confirmed(second, "Ada Example", NEW);

        assertThat(followed.petitions
                        .movements()
                        .progress(new Hashtag("#footbridge"))
                        .supporters())
                .isOne();
        assertThat(followed.counted(first) + followed.counted(second)).isEqualTo(2);
    }

    @Test
    void linkToAThirdMailboxDiesWithTheMove() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        String old = link(petition, signature, ADA);
        self.askToMove(old, signature, "third@example.org", Locale.ENGLISH);
        String third = newestMail().token();
        self.askToMove(old, signature, NEW, Locale.ENGLISH);
        self.move(newestMail().token());

        assertThat(self.move(third)).isEqualTo(new AddressChangeResult.NotStanding());
        assertThat(stored(signature).signer().email()).isEqualTo(new EmailAddress(NEW));
    }

    @Test
    void whoHasSignedFromBothMailboxesKeepsBothAndCountsNoMore() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.confirmed(petition, "Ada Example", NEW);
        self.askToMove(link(petition, signature, ADA), signature, NEW, Locale.ENGLISH);

        assertThat(self.move(newestMail().token())).isEqualTo(new AddressChangeResult.Moved(0, 1));
        assertThat(site.counted(petition)).isEqualTo(2);
        assertCountsAreRight();
    }

    @Test
    void newAddressIsCheckedAndGetsNoMailItDoesNotWant() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        String old = link(petition, signature, ADA);
        int mails = site.mails.size();

        assertThat(self.askToMove(old, signature, "no address", Locale.ENGLISH))
                .isInstanceOf(AddressChangeResult.Invalid.class);
        site.petitions.mails().suppress(new EmailAddress(NEW), Reason.of("asked"));
        assertThat(self.askToMove(old, signature, NEW, Locale.ENGLISH)).isEqualTo(new AddressChangeResult.MailSent());
        assertThat(site.mails).hasSize(mails);
        for (int each = 0; each < 50; each++) {
            self.askToMove(old, signature, "victim@example.org", Locale.ENGLISH);
        }
        assertThat(self.askToMove(old, signature, "victim@example.org", Locale.ENGLISH))
                .as("the answer does not tell")
                .isEqualTo(new AddressChangeResult.MailSent());
        assertThat(site.mails).hasSizeLessThan(mails + 20);
    }

    @Test
    void whoAsksByAddressGetsALinkWhereTheMailboxHasSignedAndTheCallerCannotTell() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        int before = site.mails.size();

        self.mailLink(new EmailAddress("nobody@example.org"));
        assertThat(site.mails).hasSize(before);
        self.mailLink(new EmailAddress("Ada+other@example.org"));
        assertThat(site.mails).hasSize(before + 1);
        Mail mail = newestMail();
        assertThat(mail.kind()).isEqualTo(MailKind.OWN_DATA);
        assertThat(mail.to().value()).as("the address as its owner typed it").isEqualTo(ADA);
        assertThat(self.show(mail.token()).orElseThrow())
                .extracting(OwnSignature::signature)
                .containsExactly(signature);
    }

    @Test
    void linkIsLookedUpBehindTheAnswer() {
        List<Runnable> waiting = new ArrayList<>();
        Site slow = new Site(builder -> builder.executor(waiting::add));
        PetitionId id = slow.open(Policy.builder().build());
        slow.sign(id, "Ada Example", ADA);
        waiting.clear();

        slow.petitions.selfService().mailLink(new EmailAddress(ADA));
        slow.petitions.selfService().mailLink(new EmailAddress("nobody@example.org"));
        assertThat(waiting).hasSize(2);
        assertThat(slow.mails).isEmpty();
        for (int each = 0; each < 3_000; each++) {
            slow.petitions.selfService().mailLink(new EmailAddress("nobody@example.org"));
        }
        assertThat(waiting).as("a flood of requests does not fill the memory").hasSizeLessThan(1_100);
    }

    @Test
    void strangerWhoAsksAgainAndAgainNeitherFillsTheMailboxNorStopsTheOwnersMail() {
        site.confirmed(petition, "Ada Example", ADA);
        int before = site.mails.size();
        for (int each = 0; each < 200; each++) {
            self.mailLink(new EmailAddress("ada+" + each + "@example.org"));
        }
        assertThat(site.mails).hasSize(before + 3);

        site.confirmed(site.open(Policy.builder().build()), "Ada Example", ADA);
        site.clock.move(Duration.ofHours(1).plusSeconds(1));
        self.mailLink(new EmailAddress(ADA));
        assertThat(newestMail().kind()).isEqualTo(MailKind.OWN_DATA);
    }

    @Test
    void mailboxThatWantsNoMailGetsNoLinkEither() {
        site.confirmed(petition, "Ada Example", ADA);
        self.mailLink(new EmailAddress(ADA));
        String token = newestMail().token();
        int before = site.mails.size();

        assertThat(self.unsubscribe(token)).isTrue();
        self.mailLink(new EmailAddress(ADA));
        assertThat(site.mails).hasSize(before);
        assertThat(self.resubscribe(token)).isTrue();
        self.mailLink(new EmailAddress(ADA));
        assertThat(site.mails).hasSize(before + 1);
    }

    @Test
    void ownerWithdrawsEachSignatureOfTheMailboxAndNobodyElses() {
        PetitionId other = site.open(Policy.builder().build());
        SignatureId first = site.confirmed(petition, "Ada Example", ADA);
        SignatureId second = site.confirmed(other, "Ada Example", ADA);
        SignatureId bobs = site.confirmed(petition, "Bob Example", "bob@example.org");
        String token = link(petition, first, ADA);

        assertThat(self.withdraw(token, second)).isEqualTo(new WithdrawalResult.Withdrawn(second));
        assertThat(self.withdraw(token, second)).isEqualTo(new WithdrawalResult.AlreadyGone(second));
        assertThat(self.withdraw(token, bobs)).isEqualTo(new WithdrawalResult.Unreadable());
        assertThat(self.withdraw("anything", first)).isEqualTo(new WithdrawalResult.Unreadable());
        assertThat(site.counted(other)).isZero();
        assertThat(site.counted(petition)).isEqualTo(2);
        assertThat(self.show(token).orElseThrow())
                .filteredOn(OwnSignature::withdrawn)
                .extracting(OwnSignature::signature)
                .containsExactly(second);
        assertCountsAreRight();
    }

    @Test
    void bounceOfAMailToANewAddressEndsMailThere() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        self.askToMove(link(petition, signature, ADA), signature, NEW, Locale.ENGLISH);

        assertThat(site.petitions.mails().bounced(newestMail())).isTrue();
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress(NEW))).isTrue();
    }
}
