package io.github.petitionkit;

import io.github.petitionkit.internal.ImportService;
import io.github.petitionkit.internal.MigrationService;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportStoppedException;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Enters signatures that were collected elsewhere, on paper or by a partner. They count at once, because their
 * collector vouches for them. A line needs an e-mail address, or a name with a postal code, so that the library finds
 * people who have also signed on the site. A faulty line does not affect the others. Nobody is mailed.
 *
 * <p>A thousand lines are written together, in constant memory for any number of lines. An import that was stopped can
 * begin again at any line: a signer who has been entered is {@code ALREADY_SIGNED}. Thread-safe.
 */
public final class Imports {
    private final AsyncPetitions async;
    private final ImportService service;
    private final MigrationService moving;
    private final OutboxRelay relay;

    Imports(AsyncPetitions async, ImportService service, MigrationService moving, OutboxRelay relay) {
        this.async = async;
        this.service = service;
        this.moving = moving;
        this.relay = relay;
    }

    /**
     * Enters requests that share their circumstances.
     *
     * @param petition which petition
     * @param lines one request for each signature; read once, in order
     * @param context the circumstances that the lines share, with a channel other than the web
     * @return the sum; lines are numbered from 1
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport signAll(PetitionId petition, Iterable<SignatureRequest> lines, SigningContext context) {
        requireListed(context);
        return enter(petition, new Numbered(lines.iterator(), context), result -> {});
    }

    /**
     * Enters the lines of a file.
     *
     * @param petition which petition
     * @param lines the lines, such as those of a {@code SignatureImport}; read once, in order, and not closed
     * @return the sum, with the first lines that did not enter
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport enter(PetitionId petition, Stream<? extends ImportedLine> lines) {
        return enter(petition, lines, result -> {});
    }

    /**
     * Enters the lines of a file, and reports each.
     *
     * @param petition which petition
     * @param lines the lines, such as those of a {@code SignatureImport}; read once, in order, and not closed
     * @param listener receives the result of each line in order, in the caller's thread, once it is durable. To cancel
     *     the import it throws; the lines that are being written remain
     * @return the sum, with the first lines that did not enter
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport enter(
            PetitionId petition, Stream<? extends ImportedLine> lines, Consumer<? super LineResult> listener) {
        return enter(petition, lines.iterator(), listener);
    }

    private ImportReport enter(
            PetitionId petition, Iterator<? extends ImportedLine> lines, Consumer<? super LineResult> listener) {
        return service.enter(
                lines,
                (request, context) -> {
                    requireListed(context);
                    return async.sign(petition, request, context);
                },
                listener);
    }

    /**
     * Tells what would become of the lines of a file, and writes nothing. It looks up every signer, and finds repeated
     * lines among the first million. The fraud checks do not run, so that lines can still be held or refused.
     *
     * @param petition which petition
     * @param lines the lines; read once, in order, and not closed
     * @return the sum, with the first lines that would not enter
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport preview(PetitionId petition, Stream<? extends ImportedLine> lines) {
        return preview(petition, lines, result -> {});
    }

    /**
     * Tells what would become of the lines of a file, as {@link #preview(PetitionId, Stream)} does, and reports each.
     *
     * @param petition which petition
     * @param lines the lines; read once, in order, and not closed
     * @param listener receives the result of each line in order, in the caller's thread
     * @return the sum, with the first lines that would not enter
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport preview(
            PetitionId petition, Stream<? extends ImportedLine> lines, Consumer<? super LineResult> listener) {
        return service.preview(petition, lines.iterator(), listener);
    }

    /**
     * Moves the signatures of another site into a petition.
     *
     * @param petition which petition
     * @return the migration
     */
    public Migration migration(PetitionId petition) {
        return new Migration(petition, moving, relay);
    }

    private static void requireListed(SigningContext context) {
        if (context.channel().isConfirmedByMail()) {
            throw new IllegalArgumentException(
                    "A batch comes by paper or by a partner: set the channel of its context");
        }
        if (context.idempotencyKey() != null) {
            throw new IllegalArgumentException(
                    "The lines of a batch are attempts of their own: leave the idempotency key out, a line that is repeated is already signed");
        }
    }

    private static final class Numbered implements Iterator<ImportedLine> {
        private final Iterator<SignatureRequest> requests;
        private final SigningContext context;
        private long number;

        Numbered(Iterator<SignatureRequest> requests, SigningContext context) {
            this.requests = requests;
            this.context = context;
        }

        @Override
        public boolean hasNext() {
            return requests.hasNext();
        }

        @Override
        public ImportedLine next() {
            return new ImportedLine.Signable(++number, requests.next(), context);
        }
    }
}
