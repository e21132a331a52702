package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.LineResult;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectedElsewhereTest {
    private static final SigningContext PAPER =
            SigningContext.builder().channel(Channel.PAPER).build();
    private static final SigningContext PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());

    private static SignatureRequest line(String name, @Nullable String email, @Nullable String postalCode) {
        return SignatureRequest.builder()
                .name(name)
                .email(email)
                .country("GB")
                .postalCode(postalCode)
                .build();
    }

    @Test
    void countAtOnceAndKeepTheirChannel() {
        ImportReport report = site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(line("Ada Example", null, "SW1A 1AA"), line("Bob Example", "bob@example.org", null)),
                        PAPER);

        assertThat(report).isEqualTo(new ImportReport(2, Map.of(ImportOutcome.COUNTED, 2L), List.of(), List.of()));
        assertThat(site.counted(petition)).isEqualTo(2);
        assertThat(site.mails).isEmpty();
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            assertThat(all).extracting(each -> each.context().channel()).containsOnly(Channel.PAPER);
        }
    }

    private static SigningContext signedOn(String day) {
        return SigningContext.builder()
                .channel(Channel.PAPER)
                .signedAt(Instant.parse(day + "T00:00:00Z"))
                .build();
    }

    @Test
    void countFromTheDayOnWhichTheListWasSigned() {
        site.clock.move(Duration.ofDays(30));
        site.petitions.sign(petition, line("Ada Example", null, "SW1A 1AA"), signedOn("2026-03-05"));
        site.petitions.sign(petition, line("Bob Example", null, "SW1A 1AA"), signedOn("2026-01-31"));
        site.petitions.sign(petition, line("Cy Example", null, "SW1A 1AA"), signedOn("2199-01-01"));
        SigningResult.Confirmed dee = (SigningResult.Confirmed)
                site.petitions.sign(petition, line("Dee Example", null, "SW1A 1AA"), signedOn("2026-03-05"));
        site.petitions.moderation().invalidate(petition, dee.signature(), Reason.of("twice"), Actor.staff("7"));

        Tally tally = site.petitions.progress(petition).tally();
        assertThat(tally.counted()).isEqualTo(3);
        assertThat(tally.last24Hours()).isOne();
        assertThat(tally.byHour())
                .containsOnly(
                        entry(Instant.parse("2026-03-05T00:00:00Z"), 1L),
                        entry(Instant.parse("2026-01-31T00:00:00Z"), 1L),
                        entry(Instant.parse("2026-04-02T09:00:00Z"), 1L));
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
    }

    @Test
    void areStillCountedAfterTheDeadlineIfTheListWasSignedBeforeAndComesWithinTheGrace() {
        PetitionId ended =
                site.open(Policy.openFor(Period.ofMonths(1), ZoneOffset.UTC).build());
        site.clock.move(Duration.ofDays(32));
        site.petitions.maintenance().closeDue();

        assertThat(site.petitions.sign(ended, line("Ada Example", null, "SW1A 1AA"), signedOn("2026-03-30")))
                .isInstanceOf(SigningResult.Confirmed.class);
        assertThat(site.petitions.sign(ended, line("Bob Example", null, "SW1A 1AA"), signedOn("2026-04-04")))
                .isInstanceOf(SigningResult.NotEligible.class);
        assertThat(site.petitions.sign(ended, line("Cy Example", null, "SW1A 1AA"), PAPER))
                .isInstanceOf(SigningResult.NotEligible.class);

        site.clock.move(Duration.ofDays(2));
        assertThat(site.petitions.sign(ended, line("Dee Example", null, "SW1A 1AA"), signedOn("2026-03-30")))
                .isInstanceOf(SigningResult.NotEligible.class);
    }

    @Test
    void areErasedTwoYearsAfterTheyWereSignedWhereThePetitionHasNoEnd() {
        site.clock.move(Duration.ofDays(365));
        site.petitions.sign(petition, line("Ada Example", null, "SW1A 1AA"), PAPER);
        site.petitions.sign(petition, line("Bob Example", null, "SW1A 1AA"), signedOn("2025-03-05"));

        site.clock.move(Duration.ofDays(30));
        assertThat(site.petitions.privacy().eraseExpired().erased()).isOne();
        assertThat(site.petitions.privacy().eraseExpired().erased()).isZero();
    }

    @Test
    void haveNoDateOfTheirOwnOnTheWeb() {
        SigningContext.Builder web = SigningContext.builder().signedAt(Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(web::build).withMessageContaining("date of a list");
    }

    @Test
    void areTakenOnceAcrossChannels() {
        site.petitions.sign(petition, line("Ada Example", "ada@example.org", "SW1A 1AA"));
        site.petitions.confirm(site.mails.get(0).token());
        site.confirmed(petition, "Cy Example", "cy@example.org");
        site.petitions.imports().signAll(petition, List.of(line("Dee Example", null, "EC1A 1BB")), PAPER);

        ImportReport report = site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(
                                line("ADA EXAMPLE", null, "sw1a1aa"),
                                line("Cy Example", "Cy@Example.org", null),
                                line("Dee Example", null, "EC1A 1BB"),
                                line("Dee Example", null, "SW1A 1AA")),
                        PARTNER);

        assertThat(report.entered()).isOne();
        assertThat(report.notEntered())
                .extracting(LineResult::line, LineResult::outcome)
                .containsExactly(
                        tuple(1L, ImportOutcome.ALREADY_SIGNED),
                        tuple(2L, ImportOutcome.ALREADY_SIGNED),
                        tuple(3L, ImportOutcome.ALREADY_SIGNED));
    }

    @Test
    void areFoundWhenTheirSignerComesToTheSiteLater() {
        site.petitions.imports().signAll(petition, List.of(line("Ada Example", null, "SW1A 1AA")), PAPER);

        site.petitions.sign(petition, line("Ada Example", "ada@example.org", "SW1A 1AA"));
        assertThat(site.petitions.confirm(site.mails.get(0).token()).isAccepted())
                .isTrue();

        assertThat(site.counted(petition)).isOne();
        assertThat(site.petitions.progress(petition).tally().byAssurance()).containsEntry(Assurance.EMAIL, 1L);
    }

    @Test
    void neverMakeTwoPeopleOfOneNameWithMailboxesOfTheirOwnOne() {
        site.petitions.sign(petition, line("Ada Example", "ada@example.org", "SW1A 1AA"));

        assertThat(site.petitions.sign(petition, line("Ada Example", "other@example.org", "SW1A 1AA")))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @Test
    void needAnAddressOrAPostalCode() {
        ImportReport report = site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(
                                line("Ada Example", null, null),
                                line("", null, "SW1A 1AA"),
                                line("Bob", null, "SW1A 1AA")),
                        PAPER);

        assertThat(report.lines()).isEqualTo(3);
        assertThat(report.entered()).isOne();
        assertThat(report.count(ImportOutcome.INVALID)).isEqualTo(2);
    }

    @Test
    void doNotComeByTheWeb() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions.imports().signAll(petition, List.of(), SigningContext.UNKNOWN))
                .withMessageContaining("channel");
    }

    @Test
    void needAnAddressOnTheWeb() {
        assertThat(site.petitions.sign(petition, line("Ada Example", null, "SW1A 1AA")))
                .isInstanceOf(SigningResult.Invalid.class);
    }

    @Test
    void areCountedByWhatIsProvedOfTheirSigners() {
        site.confirmed(petition, "Ada Example", "ada@example.org");
        site.petitions.imports().signAll(petition, List.of(line("Bob Example", null, "SW1A 1AA")), PAPER);
        site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(line("Cy Example", null, "SW1A 1AA")),
                        SigningContext.builder()
                                .channel(Channel.PARTNER)
                                .assurance(Assurance.EID)
                                .build());

        Tally tally = site.petitions.progress(petition).tally();

        assertThat(tally.byAssurance()).containsOnly(Map.entry(Assurance.EMAIL, 1L), Map.entry(Assurance.EID, 1L));
        assertThat(tally.withoutAssurance()).isOne();
    }

    @Test
    void tellHowManyRelativesThePolicyTakesForOnePerson() {
        List<SignatureRequest> family = Stream.of("Ada", "Byron", "Ralph")
                .map(name -> SignatureRequest.builder()
                        .name(name + " Example")
                        .email("family@example.org")
                        .country("GB")
                        .postalCode("SW1A 1AA")
                        .build())
                .toList();
        ImportReport report = site.petitions.imports().signAll(petition, family, PARTNER);
        assertThat(report.entered()).isOne();
        assertThat(report.count(ImportOutcome.MAILBOX_TAKEN)).isEqualTo(2);
        assertThat(site.petitions.imports().signAll(petition, family, PARTNER).count(ImportOutcome.MAILBOX_TAKEN))
                .isEqualTo(2);

        PetitionId shared = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());
        ImportReport sharing = site.petitions.imports().signAll(shared, family, PARTNER);
        assertThat(sharing.entered()).isEqualTo(2);
        assertThat(sharing.count(ImportOutcome.MAILBOX_TAKEN)).isOne();
    }
}
