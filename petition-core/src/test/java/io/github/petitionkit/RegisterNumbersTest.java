package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A census, a union or an identity card says who somebody is, and the mailbox does not. */
class RegisterNumbersTest {
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
    private static final Policy BY_MAIL = Policy.builder().build();

    private final Site site = new Site(PetitionsBuilder::followMovements);

    private SigningResult sign(PetitionId petition, String name, String email, String number) {
        return sign(site.petitions, petition, name, email, number);
    }

    private static SigningResult sign(
            Petitions petitions, PetitionId petition, String name, String email, String number) {
        SignatureRequest request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country("GB")
                .postalCode("SW1A 1AA")
                .build();
        return petitions.sign(
                petition,
                request,
                SigningContext.builder()
                        .registerNumber(number.isEmpty() ? null : new RegisterNumber(number))
                        .build());
    }

    private String attempt(PetitionId petition, String name, String email, String number) {
        SigningResult result = sign(petition, name, email, number);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        return site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature());
    }

    @ParameterizedTest
    @CsvSource({"12345678Z", "12345678-z", "12 345 678 z", "１２３４５６７８Ｚ"})
    void takeOnePersonOnceWhateverTheMailbox(String spelling) {
        PetitionId petition = site.open(AT_ONCE);
        sign(petition, "Ada Example", "ada@example.org", "12345678Z");

        assertThat(sign(petition, "A. Example", "ada@example.net", spelling))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(site.counted(petition)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"12345678Y", "012345678Z", "1234567Z"})
    void takeOthersForOthers(String other) {
        PetitionId petition = site.open(AT_ONCE);
        sign(petition, "Ada Example", "ada@example.org", "12345678Z");

        assertThat(sign(petition, "Ada Example", "ada@example.net", other)).isInstanceOf(SigningResult.Confirmed.class);
    }

    private ImportReport enter(PetitionId petition, String csv) {
        try (Stream<ImportedLine> lines = SignatureImport.of(Channel.PAPER)
                .country(Country.of("ES"))
                .file(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return site.petitions.imports().enter(petition, lines);
        }
    }

    @Test
    void countASheetOfPaperAndTheSiteTogetherOnce() {
        PetitionId petition = site.open(AT_ONCE);
        sign(petition, "Ada Example", "ada@example.org", "12345678Z");

        ImportReport report = enter(petition, """
                Name;Postal code;Register number
                A. Example;28001;12345678-z
                Bob Example;28002;456B
                Bob Example;28002;789C
                B. Example;28003;456 b
                """);

        assertThat(report.count(ImportOutcome.COUNTED)).as("%s", report).isEqualTo(2);
        assertThat(report.count(ImportOutcome.ALREADY_SIGNED)).as("%s", report).isEqualTo(2);
        assertThat(site.counted(petition)).isEqualTo(3);
        assertThat(sign(petition, "Robert Example", "bob@example.org", "789C"))
                .isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @Test
    void makeNoOnePersonOfThoseOnAListWhoHaveNone() {
        PetitionId petition = site.open(AT_ONCE);

        ImportReport report = enter(petition, """
                name;postal_code;Register_Number
                Ada Example;28001;-
                Bob Example;28002;000
                Cy Example;28003;
                Dee Example;28004;none
                """);

        assertThat(report.count(ImportOutcome.COUNTED)).isEqualTo(4);
    }

    @Test
    void areAFaultOfALineThatQuotesNothingWhereTheyAreTooLong() {
        PetitionId petition = site.open(AT_ONCE);

        ImportReport report =
                enter(petition, "name;postal_code;register_number\nAda Example;28001;" + "7".repeat(65) + "\n");

        assertThat(report.count(ImportOutcome.INVALID)).isEqualTo(1);
        assertThat(report.toString()).contains("register_number").doesNotContain("777");
    }

    @Test
    void letAFamilyShareAMailboxHoweverManyTheyAre() {
        PetitionId petition = site.open(AT_ONCE);
        for (String number : List.of("1", "2", "3")) {
            assertThat(sign(petition, "Ada Example", "family@example.org", number))
                    .isInstanceOf(SigningResult.Confirmed.class);
        }

        assertThat(sign(petition, "Bob Example", "family@example.org", "2"))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(site.counted(petition)).isEqualTo(3);
    }

    @Test
    void letAFamilyConfirmEachFromTheMailboxThatTheyShare() {
        PetitionId petition = site.open(BY_MAIL);
        String first = attempt(petition, "Ada Example", "family@example.org", "1");
        String second = attempt(petition, "Bob Example", "family@example.org", "2");

        assertThat(site.petitions.confirm(first)).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.petitions.confirm(second)).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void takeOnePersonWithAnotherNameOnceInAHousehold() {
        PetitionId petition = site.open(Policy.builder()
                .confirmation(Confirmation.NOT_NEEDED)
                .mailboxSharing(MailboxSharing.HOUSEHOLD)
                .build());
        sign(petition, "Ada Example", "family@example.org", "1");

        assertThat(sign(petition, "Ada Maria Example", "family@example.org", "1"))
                .isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @Test
    void leaveTheMailboxToDecideWhereOneHasNone() {
        PetitionId petition = site.open(AT_ONCE);
        sign(petition, "Ada Example", "ada@example.org", "");

        assertThat(sign(petition, "Ada Example", "ada@example.org", "1"))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(sign(petition, "Ada Example", "ada@example.net", "1")).isInstanceOf(SigningResult.Confirmed.class);
        assertThat(sign(petition, "Ada Example", "ada@example.net", ""))
                .isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @Test
    void countTheFirstOfTwoAttemptsThatIsConfirmed() {
        PetitionId petition = site.open(BY_MAIL);
        String first = attempt(petition, "Ada Example", "ada@example.org", "1");
        String second = attempt(petition, "Ada Example", "ada@example.net", "1");

        assertThat(site.petitions.confirm(second)).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.petitions.confirm(first)).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
        assertThat(site.counted(petition)).isEqualTo(1);
    }

    @Test
    void letWhoeverHasWithdrawnSignAgain() {
        PetitionId petition = site.open(AT_ONCE);
        SigningResult first = sign(petition, "Ada Example", "ada@example.org", "1");
        site.petitions.withdraw(petition, ((SigningResult.Confirmed) first).signature());

        assertThat(sign(petition, "Ada Example", "ada@example.net", "1")).isInstanceOf(SigningResult.Confirmed.class);
    }

    @Test
    void giveWayToAStrongerProofOfTheSamePerson() {
        PetitionId petition = site.open(AT_ONCE);
        sign(petition, "Ada Example", "ada@example.org", "1");
        SignatureRequest again = SignatureRequest.of("Ada Example", "ada@example.net", "GB");

        assertThat(site.petitions.sign(
                        petition,
                        again,
                        SigningContext.builder()
                                .registerNumber(new RegisterNumber("1"))
                                .assurance(Assurance.REGISTER)
                                .build()))
                .isInstanceOf(SigningResult.Confirmed.class);
        assertThat(site.counted(petition)).isEqualTo(1);
    }

    @Test
    void findWhoSignedBeforeTheSecretWasRotated() {
        PetitionId petition = site.open(BY_MAIL);
        String waiting = attempt(petition, "Ada Example", "ada@example.org", "1");
        Petitions rotated = Petitions.builder(Site.KEYRING.rotatedTo(
                        "k2", "another secret of thirty-two bytes".getBytes(StandardCharsets.UTF_8)))
                .store(site.store)
                .clock(site.clock)
                .fraudPolicy(FraudPolicy.NONE)
                .mailer(site.mails::add)
                .executor(Runnable::run)
                .build();
        rotated.confirm(waiting);

        assertThat(sign(rotated, petition, "Ada Example", "ada@example.net", "1"))
                .isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @Test
    void countOnceWhomStaffVouchForAndWhoConfirmsFromAnotherMailbox() {
        PetitionId petition = site.open(BY_MAIL);
        SigningResult waiting = sign(petition, "Ada Example", "ada@example.org", "1");
        SignatureId id = ((SigningResult.ConfirmationNeeded) waiting).signature();
        site.petitions.moderation().vouch(petition, id, Reason.of("no-mail"), Actor.staff("7"));

        assertThat(site.petitions.confirm(attempt(petition, "Ada Example", "ada@example.net", "1")))
                .isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.counted(petition)).isEqualTo(1);
    }

    @Test
    void countOnePersonOnceAcrossAMovement() {
        PetitionId one = site.open(AT_ONCE);
        PetitionId other = site.open(AT_ONCE);
        sign(one, "Ada Example", "ada@example.org", "1");
        sign(other, "Ada Example", "ada@example.net", "1");
        sign(other, "Bob Example", "ada@example.net", "2");

        assertThat(site.petitions
                        .movements()
                        .progress(new Hashtag("#footbridge"))
                        .supporters())
                .isEqualTo(2);
    }

    @Test
    void areStoredAsAHashAlone() {
        PetitionId petition = site.open(BY_MAIL);
        site.petitions.confirm(attempt(petition, "Ada Example", "ada@example.org", "12345678Z"));

        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            assertThat(all).singleElement().satisfies(signature -> {
                assertThat(signature.state()).isEqualTo(SignatureState.CONFIRMED);
                assertThat(signature.context().registerNumber()).isNull();
                Identity identity = signature.identity();
                assertThat(identity.registerNumber()).isNotNull().isEqualTo(identity.person());
                assertThat(signature.toString()).doesNotContain("12345678");
            });
        }
    }
}
