package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import io.github.petitionkit.validation.Violation;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Enters the lines of an import, or tells beforehand what would become of them. */
public record ImportService(PetitionStore store, SigningService signing, InstantSource clock) {
    /** Begins to sign. */
    @FunctionalInterface
    public interface Signing {
        CompletionStage<SigningResult> sign(SignatureRequest request, SigningContext context);
    }

    private record Foreseen(ImportedLine line, LineResult result) {}

    public ImportReport enter(
            Iterator<? extends ImportedLine> lines, Signing signing, Consumer<? super LineResult> listener) {
        ReportedLines report = new ReportedLines(listener);
        SlidingWindow<LineResult> window = new SlidingWindow<>((number, result) -> report.add(result));
        rows(lines, report, line -> window.begin(line.line(), () -> result(line, signing)));
        window.finish();
        return report.sum();
    }

    /** Passes the rows on, and reports the remarks. */
    private static void rows(
            Iterator<? extends ImportedLine> lines, ReportedLines report, Consumer<ImportedLine> each) {
        lines.forEachRemaining(line -> {
            if (line instanceof ImportedLine.Remark remark) {
                report.add(remark);
            } else {
                each.accept(line);
            }
        });
    }

    private CompletionStage<LineResult> result(ImportedLine line, Signing signing) {
        if (line instanceof ImportedLine.Signable row) {
            return signing.sign(row.request(), row.context())
                    .thenApply(result -> new FutureDates(clock)
                            .noted(
                                    LineResult.of(row.line(), result),
                                    "received_at",
                                    row.context().signedAt()));
        }
        return CompletableFuture.completedFuture(
                LineResult.faulty(line.line(), ((ImportedLine.Faulty) line).violations()));
    }

    public ImportReport preview(
            PetitionId petition, Iterator<? extends ImportedLine> lines, Consumer<? super LineResult> listener) {
        MailboxSharing sharing = store.require(petition).policy().mailboxSharing();
        ReportedLines report = new ReportedLines(listener);
        SeenSigners seen = new SeenSigners();
        SlidingWindow<Foreseen> window = new SlidingWindow<>((number, foreseen) ->
                report.add(unlessRepeated(foreseen, seen, sharing).withoutSignature()));
        rows(
                lines,
                report,
                line -> window.begin(
                        line.line(),
                        () -> result(line, previewing(petition)).thenApply(result -> new Foreseen(line, result))));
        window.finish();
        return report.sum();
    }

    private Signing previewing(PetitionId petition) {
        return (request, context) -> Futures.begin(() -> signing.previewAsync(petition, request, context));
    }

    private LineResult unlessRepeated(Foreseen foreseen, SeenSigners seen, MailboxSharing sharing) {
        LineResult result = foreseen.result();
        if (!result.outcome().isEntered() || !(foreseen.line() instanceof ImportedLine.Signable row)) {
            return result;
        }
        OptionalInt earlier = seen.see(key(signing.identity(row.request()), sharing), Math.toIntExact(row.line()));
        return earlier.isEmpty()
                ? result
                : new LineResult(
                        result.line(),
                        ImportOutcome.ALREADY_SIGNED,
                        null,
                        List.of(new Violation("", "repeated-line", "Repeats line %s".formatted(earlier.getAsInt()))));
    }

    /** Returns what two lines of one signer share. */
    private static long key(Identity identity, MailboxSharing sharing) {
        long who = identity.keys().get(0).prefix();
        boolean isShared = identity.mailbox() != null && sharing == MailboxSharing.HOUSEHOLD;
        return isShared ? who ^ identity.name().prefix() : who;
    }
}
