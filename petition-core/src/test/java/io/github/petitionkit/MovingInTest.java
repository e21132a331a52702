package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovingInTest {
    private static final Instant OCTOBER = Instant.parse("2025-10-16T09:30:00Z");

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());
    private final Migration migration = site.petitions.imports().migration(petition);

    private static FormerSignature former(int row, Instant signedAt, @Nullable Instant confirmedAt) {
        return FormerSignature.of(
                        "row " + row,
                        SignatureRequest.of("Signer Number", "signer" + row + "@example.org", "GB"),
                        signedAt)
                .confirmedAt(confirmedAt)
                .build();
    }

    private static Stream<FormerSignature> table(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> {
            Instant signed = OCTOBER.plus(Duration.ofMinutes(row));
            return former(row, signed, row % 4 == 0 ? null : signed.plusSeconds(60));
        });
    }

    private List<Signature> signatures() {
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            return all.toList();
        }
    }

    @Test
    void keepsDatesOrderAndStates() {
        ImportReport report = migration.enter(table(8));

        assertThat(report.outcomes()).isEqualTo(Map.of(ImportOutcome.COUNTED, 6L, ImportOutcome.UNCONFIRMED, 2L));
        assertThat(signatures())
                .extracting(
                        each -> each.signedAt(),
                        each -> each.timestamps().confirmedAt(),
                        each -> each.timestamps().countedAt(),
                        Signature::state,
                        Signature::assurance)
                .startsWith(
                        tuple(OCTOBER, null, null, SignatureState.PENDING, Assurance.NONE),
                        tuple(
                                OCTOBER.plusSeconds(60),
                                OCTOBER.plusSeconds(120),
                                OCTOBER.plusSeconds(120),
                                SignatureState.CONFIRMED,
                                Assurance.EMAIL));
        assertThat(signatures()).extracting(Signature::signedAt).isSorted();
        assertThat(site.petitions.progress(petition).tally().byHour())
                .containsExactly(entry(Instant.parse("2025-10-16T09:00:00Z"), 6L));
        assertThat(site.petitions.progress(petition).tally().last24Hours()).isZero();
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
    }

    @Test
    void mailsNobodyAndRemindsNobody() {
        migration.enter(table(40));
        site.clock.move(Duration.ofDays(2));
        site.petitions.maintenance().remindDue();

        assertThat(site.mails).isEmpty();
    }

    @Test
    void keepsConsentsWithTheirTimeAndWording() {
        GivenConsent given = new GivenConsent(new Consent("updates", "acme", "v3"), OCTOBER.minusSeconds(10));
        migration.enter(Stream.of(FormerSignature.of(
                        "1",
                        SignatureRequest.builder()
                                .name("Ada Example")
                                .email("ada@example.org")
                                .country("GB")
                                .reason("It is the way to school.")
                                .consent(new Consent("share", "acme", "v1"))
                                .build(),
                        OCTOBER)
                .confirmedAt(OCTOBER)
                .consent(given)
                .build()));

        assertThat(signatures().get(0).statement().consents())
                .containsExactly(new GivenConsent(new Consent("share", "acme", "v1"), OCTOBER), given);
        assertThat(signatures().get(0).statement().reason()).isEqualTo("It is the way to school.");
    }

    @Test
    void takesDatesInTheFutureForThePresentAndSaysSoOfTheRow() {
        Instant now = site.clock.instant();
        Instant ahead = now.plus(Duration.ofDays(400));
        ImportReport report = migration.enter(Stream.of(FormerSignature.of(
                        "1",
                        SignatureRequest.builder()
                                .name("Ada Example")
                                .email("ada@example.org")
                                .country("GB")
                                .consent(new Consent("share", "acme", "v1"))
                                .build(),
                        ahead)
                .confirmedAt(ahead)
                .consent(new GivenConsent(new Consent("updates", "acme", "v3"), ahead))
                .build()));

        assertThat(report.entered()).isOne();
        assertThat(report.remarks())
                .extracting(ImportedLine.Remark::code)
                .containsExactly("future-date", "future-date", "future-date");
        assertThat(signatures().get(0).signedAt()).isEqualTo(now);
        assertThat(signatures().get(0).timestamps().countedAt()).isEqualTo(now);
        assertThat(signatures().get(0).statement().consents())
                .extracting(GivenConsent::at)
                .containsExactly(now, now);
    }

    @Test
    void beginsAgainWithoutADouble() {
        migration.enter(table(25));
        site.petitions.withdraw(petition, signatures().get(1).id());

        ImportReport again = migration.enter(table(40));

        assertThat(again.count(ImportOutcome.ALREADY_SIGNED)).isEqualTo(25);
        assertThat(again.entered()).isEqualTo(15);
        assertThat(signatures()).hasSize(40);
        assertThat(signatures().get(1).state()).isEqualTo(SignatureState.WITHDRAWN);
    }

    @Test
    void reportsDoublesOfTheFormerTableAndFaults() {
        List<LineResult> results = new ArrayList<>();

        migration.enter(
                Stream.of(
                        former(1, OCTOBER, OCTOBER),
                        FormerSignature.of(
                                        "2", SignatureRequest.of("Signer Number", "Signer1@Example.org", "GB"), OCTOBER)
                                .confirmedAt(OCTOBER)
                                .build(),
                        FormerSignature.of("3", SignatureRequest.of("Ada", "no address", "GB"), OCTOBER)
                                .build()),
                results::add);

        assertThat(results)
                .extracting(LineResult::line, LineResult::outcome)
                .containsExactly(
                        tuple(1L, ImportOutcome.COUNTED),
                        tuple(2L, ImportOutcome.ALREADY_SIGNED),
                        tuple(3L, ImportOutcome.INVALID));
    }

    @Test
    void letsTheUnconfirmedConfirmByANewMailAndCountsThemFromThen() {
        migration.enter(table(8));

        long asked = migration.askUnconfirmed(5_000);

        assertThat(asked).isEqualTo(2);
        assertThat(migration.askUnconfirmed(100)).isZero();
        assertThat(site.mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.kind()).isEqualTo(MailKind.CONFIRM));
        site.clock.move(Duration.ofHours(1));

        assertThat(site.petitions.confirm(site.mails.get(0).token())).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.counted(petition)).isEqualTo(7);
        assertThat(site.petitions.progress(petition).tally().last24Hours()).isOne();
        assertThat(signatures().get(0).signedAt()).isEqualTo(OCTOBER);
        assertThat(signatures().get(0).countedAt()).contains(site.clock.instant());
    }

    @Test
    void asksWhoHasSignedSeveralTimesOnce() {
        site.pending(petition, "Signer Number", "signer4@example.org");
        site.mails.clear();
        migration.enter(Stream.of(
                unconfirmed("1", "Ada Example", "ada@example.org"),
                unconfirmed("2", "Ada Example", "Ada+again@example.org"),
                unconfirmed("3", "Bob Example", "bob@example.org"),
                unconfirmed("4", "ada example", "ada@example.org"),
                unconfirmed("5", "Signer Number", "signer4@example.org")));

        List<Long> asked =
                Stream.generate(() -> migration.askUnconfirmed(1)).limit(4).toList();

        assertThat(asked).containsExactly(1L, 1L, 0L, 0L);
        assertThat(site.mails)
                .extracting(mail -> mail.to().value())
                .containsExactly("ada@example.org", "bob@example.org");
    }

    private static FormerSignature unconfirmed(String row, String name, String email) {
        return FormerSignature.of(row, SignatureRequest.of(name, email, "GB"), OCTOBER)
                .build();
    }

    @Test
    void countsEverybodyWhereNoConfirmationIsNeeded() {
        PetitionId withoutMail =
                site.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());

        ImportReport report = site.petitions.imports().migration(withoutMail).enter(table(8));

        assertThat(report.count(ImportOutcome.COUNTED)).isEqualTo(8);
    }

    @Test
    void recognisesTheSignersOnTheSite() {
        migration.enter(table(3));

        assertThat(site.petitions
                        .imports()
                        .signAll(
                                petition,
                                List.of(SignatureRequest.of("Signer Number", "signer1@example.org", "GB")),
                                SigningContext.builder()
                                        .channel(Channel.PARTNER)
                                        .build())
                        .count(ImportOutcome.ALREADY_SIGNED))
                .isOne();
        site.pending(petition, "Signer Number", "new@example.org");
        site.sign(petition, "Signer Number", "signer1@example.org");
        assertThat(site.mails)
                .extracting(mail -> mail.kind())
                .containsExactly(MailKind.CONFIRM, MailKind.ALREADY_SIGNED);
    }

    @Test
    void needsAPetitionThatHasBeenOpened() {
        PetitionId draft = site.petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();

        assertThat(site.petitions.imports().migration(draft).enter(table(2)).count(ImportOutcome.NOT_ELIGIBLE))
                .isEqualTo(2);
    }
}
