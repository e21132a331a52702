package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.OwnSignature;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

        assertThat(self.correctName(token, "  Ada Example ", Locale.ENGLISH))
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

    @Test
    void nameOfSomebodyWhoHasSignedFromTheMailboxIsRefused() {
        PetitionId shared = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());
        for (String name : List.of("Ada Example", "Bob Example")) {
            site.sign(
                    shared,
                    SignatureRequest.builder()
                            .name(name)
                            .email(ADA)
                            .country("GB")
                            .postalCode("SW1A 1AA")
                            .build());
            site.petitions.confirm(newestMail().token());
        }
        SignatureId bob = newestMail().signature();
        String token = link(shared, bob, ADA);

        assertThat(self.correctName(token, "ada example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.SignedAlready(bob));
        assertThat(self.correctName(token, "Bob Other", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Corrected(bob));
        assertThat(site.counted(shared)).isEqualTo(2);
    }

    @Test
    void nameIsCorrectedByNobodyElse() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        SignatureId attempt = site.pending(petition, "Bob Example", "bob@example.org");

        assertThat(self.correctName("anything", "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Unreadable());
        assertThat(self.correctName(link(petition, signature, "eve@example.org"), "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.correctName(link(petition, attempt, "bob@example.org"), "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.correctName(link(petition, signature, ADA), "win at https://evil.example", Locale.ENGLISH))
                .isInstanceOf(NameCorrectionResult.Invalid.class);
        site.clock.move(Duration.ofDays(2));
        assertThat(self.correctName(
                        site.petitions
                                .links()
                                .selfService(petition, signature, new EmailAddress(ADA), Duration.ofDays(-1)),
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

        assertThat(self.correctName(link(petition, signature, ADA), "Ada Other", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.Vouched(signature));
    }

    @Test
    void signerMovesByProofsOfBothMailboxes() {
        PetitionId other = site.open(Policy.builder().build());
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.confirmed(other, "Ada Example", ADA);
        String old = link(petition, signature, ADA);

        assertThat(self.askToMove(old, NEW, Locale.ENGLISH)).isEqualTo(new AddressChangeResult.MailSent());
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
        assertThat(self.correctName(old, "Eve Example", Locale.ENGLISH))
                .isEqualTo(new NameCorrectionResult.NotStanding());
        assertThat(self.move(proof.token())).isEqualTo(new AddressChangeResult.NotStanding());
    }

    @Test
    void whoMovesIsStillOnePersonInAMovement() {
        Site followed = new Site(builder -> builder.followMovements());
        PetitionId first = followed.open(Policy.builder().build());
        PetitionId second = followed.open(Policy.builder().build());
        SignatureId signature = followed.confirmed(first, "Ada Example", ADA);
        String old =
                followed.petitions.links().selfService(first, signature, new EmailAddress(ADA), Duration.ofDays(1));
        followed.petitions.selfService().askToMove(old, NEW, Locale.ENGLISH);
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
        self.askToMove(old, "third@example.org", Locale.ENGLISH);
        String third = newestMail().token();
        self.askToMove(old, NEW, Locale.ENGLISH);
        self.move(newestMail().token());

        assertThat(self.move(third)).isEqualTo(new AddressChangeResult.NotStanding());
        assertThat(stored(signature).signer().email()).isEqualTo(new EmailAddress(NEW));
    }

    @Test
    void whoHasSignedFromBothMailboxesKeepsBothAndCountsNoMore() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        site.confirmed(petition, "Ada Example", NEW);
        self.askToMove(link(petition, signature, ADA), NEW, Locale.ENGLISH);

        assertThat(self.move(newestMail().token())).isEqualTo(new AddressChangeResult.Moved(0, 1));
        assertThat(site.counted(petition)).isEqualTo(2);
        assertCountsAreRight();
    }

    @Test
    void newAddressIsCheckedAndGetsNoMailItDoesNotWant() {
        SignatureId signature = site.confirmed(petition, "Ada Example", ADA);
        String old = link(petition, signature, ADA);
        int mails = site.mails.size();

        assertThat(self.askToMove(old, "no address", Locale.ENGLISH)).isInstanceOf(AddressChangeResult.Invalid.class);
        site.petitions.mails().suppress(new EmailAddress(NEW), Reason.of("asked"));
        assertThat(self.askToMove(old, NEW, Locale.ENGLISH)).isEqualTo(new AddressChangeResult.MailSent());
        assertThat(site.mails).hasSize(mails);
        for (int each = 0; each < 50; each++) {
            self.askToMove(old, "victim@example.org", Locale.ENGLISH);
        }
        assertThat(self.askToMove(old, "victim@example.org", Locale.ENGLISH))
                .isEqualTo(new AddressChangeResult.MailNotSent());
        assertThat(site.mails).hasSizeLessThan(mails + 20);
    }
}
