package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportStoppedException;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final SigningContext PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());

    private static ImportedLine line(long number, String name, String email) {
        return new ImportedLine.Signable(number, SignatureRequest.of(name, email, "GB"), PARTNER);
    }

    private static Stream<ImportedLine> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> line(i + 1, "Signer Number", "signer" + i + "@example.org"));
    }

    private static final ImportedLine FAULTY =
            new ImportedLine.Faulty(4, List.of(new Violation("country", "missing", "Give a country")));

    @Test
    void reportsEveryLine() {
        site.petitions.withdraw(petition, site.confirmed(petition, "Cy Example", "cy@example.org"));
        site.confirmed(petition, "Bob Example", "bob@example.org");
        List<LineResult> results = new ArrayList<>();

        ImportReport report = site.petitions
                .imports()
                .enter(
                        petition,
                        Stream.of(
                                line(1, "Ada Example", "ada@example.org"),
                                line(2, "Bob Example", "bob@example.org"),
                                line(3, "Cy Example", "cy@example.org"),
                                FAULTY,
                                line(5, "http://casino.example", "eve@example.org")),
                        results::add);

        assertThat(results)
                .extracting(LineResult::line, LineResult::outcome)
                .containsExactly(
                        tuple(1L, ImportOutcome.COUNTED),
                        tuple(2L, ImportOutcome.ALREADY_SIGNED),
                        tuple(3L, ImportOutcome.STAYS_OUT),
                        tuple(4L, ImportOutcome.INVALID),
                        tuple(5L, ImportOutcome.INVALID));
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.entered()).isOne();
        assertThat(report.count(ImportOutcome.INVALID)).isEqualTo(2);
        assertThat(report.notEntered()).isEqualTo(results.subList(1, 5));
        assertThat(report.notEntered().get(2).reasons())
                .containsExactlyElementsOf(((ImportedLine.Faulty) FAULTY).violations());
    }

    @Test
    void enterADateInTheFutureAsThePresentAndSaySoOfTheLine() {
        Instant now = site.clock.instant();
        List<ImportedLine> lines = List.of(
                dated(1, now.plus(Duration.ofDays(900))), dated(2, now.plus(Duration.ofHours(13))), dated(3, now));
        ImportReport preview = site.petitions.imports().preview(petition, lines.stream());
        List<LineResult> results = new ArrayList<>();

        ImportReport report = site.petitions.imports().enter(petition, lines.stream(), results::add);

        assertThat(report.entered()).isEqualTo(3);
        assertThat(results)
                .extracting(
                        result -> result.reasons().stream().map(Violation::code).toList())
                .containsExactly(List.of("future-date"), List.of(), List.of());
        assertThat(report.remarks())
                .extracting(ImportedLine.Remark::line, ImportedLine.Remark::code)
                .containsExactly(tuple(1L, "future-date"));
        assertThat(preview.remarks()).isEqualTo(report.remarks());
        try (Stream<Signature> entered = site.petitions.reader().signatures(petition)) {
            assertThat(entered.map(Signature::signedAt)).containsOnly(now);
        }
    }

    private static ImportedLine dated(long line, Instant signedAt) {
        return new ImportedLine.Signable(
                line,
                SignatureRequest.of("Ada Example", "ada" + line + "@example.org", "GB"),
                SigningContext.builder()
                        .channel(Channel.PARTNER)
                        .signedAt(signedAt)
                        .build());
    }

    @Test
    void leaveWhoeverWithdrewOutOfAPartnersFileAndMailThemNothing() {
        site.petitions.withdraw(petition, site.confirmed(petition, "Cy Example", "cy@example.org"));
        site.mails.clear();

        ImportReport report =
                site.petitions.imports().enter(petition, Stream.of(line(1, "Cy Example", "Cy+list@example.org")));

        assertThat(report.count(ImportOutcome.STAYS_OUT)).isOne();
        assertThat(site.petitions.progress(petition).tally().counted()).isZero();
        assertThat(site.mails).isEmpty();
    }

    @Test
    void mailNobodyEvenIfTheAddressHasSignedBefore() {
        site.confirmed(petition, "Bob Example", "bob@example.org");
        site.mails.clear();

        site.petitions
                .imports()
                .signAll(petition, List.of(SignatureRequest.of("Bob", "bob@example.org", "GB")), PARTNER);

        assertThat(site.mails).isEmpty();
    }

    @Test
    void giveConsentsTheDateOfTheLine() {
        SignatureRequest request = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB")
                .consent(new Consent("updates", "acme", "v1"))
                .build();
        Instant signed = Instant.parse("2026-02-01T10:00:00Z");
        SigningContext context = SigningContext.builder()
                .channel(Channel.PARTNER)
                .signedAt(signed)
                .build();

        site.petitions.imports().enter(petition, Stream.of(new ImportedLine.Signable(1, request, context)));

        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            assertThat(all.toList())
                    .singleElement()
                    .extracting(each -> each.statement().consents())
                    .isEqualTo(List.of(new GivenConsent(new Consent("updates", "acme", "v1"), signed)));
        }
    }

    @Test
    void tellBeforehandWhatWouldBecomeOfEachLine() {
        site.petitions.withdraw(petition, site.confirmed(petition, "Cy Example", "cy@example.org"));
        site.confirmed(petition, "Bob Example", "bob@example.org");
        long events = site.events.size();
        List<LineResult> results = new ArrayList<>();

        ImportReport report = site.petitions
                .imports()
                .preview(
                        petition,
                        Stream.of(
                                line(1, "Ada Example", "ada@example.org"),
                                line(2, "Bob Example", "bob@example.org"),
                                line(3, "Cy Example", "cy@example.org"),
                                FAULTY,
                                line(5, "Ada Again", "Ada@Example.ORG")),
                        results::add);

        assertThat(results)
                .extracting(LineResult::outcome)
                .containsExactly(
                        ImportOutcome.COUNTED,
                        ImportOutcome.ALREADY_SIGNED,
                        ImportOutcome.STAYS_OUT,
                        ImportOutcome.INVALID,
                        ImportOutcome.ALREADY_SIGNED);
        assertThat(results.get(4).reasons()).containsExactly(new Violation("", "repeated-line", "Repeats line 1"));
        assertThat(results).extracting(LineResult::signature).containsOnlyNulls();
        assertThat(report.entered()).isOne();
        assertThat(site.counted(petition)).isOne();
        assertThat(site.events).hasSize((int) events);
    }

    @Test
    void foreseeBothPeopleOfAHousehold() {
        PetitionId households = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());

        assertThat(site.petitions
                        .imports()
                        .preview(
                                households, Stream.of(line(1, "Ada", "a@example.org"), line(2, "Bob", "a@example.org")))
                        .entered())
                .isEqualTo(2);
    }

    @Test
    void previewWithoutTheFraudChecks() {
        AtomicInteger checked = new AtomicInteger();
        Site checking = new Site(builder -> builder.fraudPolicies(each -> {
            checked.incrementAndGet();
            return FraudPolicy.NONE;
        }));
        PetitionId open = checking.open(Policy.builder().build());

        assertThat(checking.petitions.imports().preview(open, people(0, 3)).outcomes())
                .isEqualTo(Map.of(ImportOutcome.COUNTED, 3L));
        assertThat(checked).hasValue(0);
    }

    @Test
    @Tag("thorough")
    @Tag("crowd")
    void sayAtWhichLineTheStoreFailedAndGoOnFromThereWithoutADouble() {
        AtomicInteger signed = new AtomicInteger();
        Site failing = new Site(builder -> builder.interceptor(new SigningInterceptor() {
            @Override
            public CompletionStage<SigningResult> signingAsync(
                    PetitionId id, Supplier<CompletionStage<SigningResult>> signing) {
                return signed.incrementAndGet() == 1_500
                        ? CompletableFuture.failedFuture(new StoreException("no connection"))
                        : signing.get();
            }
        }));
        PetitionId open = failing.open(Policy.builder().build());

        assertThatExceptionOfType(ImportStoppedException.class)
                .isThrownBy(() -> failing.petitions.imports().enter(open, people(0, 4_000)))
                .satisfies(stopped -> assertThat(stopped.line()).isEqualTo(1_500));
        assertThat(failing.counted(open)).isLessThan(4_000);

        ImportReport rest = failing.petitions.imports().enter(open, people(1_499, 4_000));
        assertThat(rest.count(ImportOutcome.COUNTED) + rest.count(ImportOutcome.ALREADY_SIGNED))
                .isEqualTo(2_501);
        assertThat(failing.counted(open)).isEqualTo(4_000);
    }

    /** Enters three lines, of which the second one fails some times. */
    private static Site failing(int times, Supplier<RuntimeException> failure) {
        AtomicInteger attempts = new AtomicInteger();
        return new Site(builder -> builder.interceptor(new SigningInterceptor() {
            @Override
            public CompletionStage<SigningResult> signingAsync(
                    PetitionId id, Supplier<CompletionStage<SigningResult>> signing) {
                int attempt = attempts.incrementAndGet();
                return attempt == 2 || (attempt > 3 && attempt < times + 3)
                        ? CompletableFuture.failedFuture(failure.get())
                        : signing.get();
            }
        }));
    }

    @Test
    void waitWhileVisitorsKeepTheStoreBusy() {
        Site busy = failing(3, () -> new StoreOverloadedException("1000 commands wait"));
        PetitionId open = busy.open(Policy.builder().build());

        ImportReport report = busy.petitions.imports().enter(open, people(0, 3));

        assertThat(report.count(ImportOutcome.COUNTED)).isEqualTo(3);
        assertThat(busy.counted(open)).isEqualTo(3);
    }

    @Test
    void passOnWhatIsNoFaultOfTheStore() {
        Site broken = failing(1, () -> new IllegalStateException("a fault of the host's"));
        PetitionId open = broken.open(Policy.builder().build());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> broken.petitions.imports().enter(open, people(0, 3)))
                .withMessage("a fault of the host's");
    }

    @Test
    @Tag("crowd")
    void canBeCancelledByTheirListener() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> site.petitions.imports().enter(petition, people(0, 5_000), result -> {
                    if (result.line() == 100) {
                        throw new IllegalStateException("cancelled");
                    }
                }));

        assertThat(site.counted(petition)).isBetween(100L, 2_100L);
    }

    @Test
    void takeNoLineOfTheWeb() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions
                        .imports()
                        .enter(
                                petition,
                                Stream.of(new ImportedLine.Signable(
                                        1,
                                        SignatureRequest.of("Ada", "a@example.org", "GB"),
                                        SigningContext.UNKNOWN))));
    }
}
