package io.github.petitionkit;

import io.github.petitionkit.internal.MigrationService;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportStoppedException;
import io.github.petitionkit.transfer.LineResult;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Moves the signatures of another site into one petition, with their dates, their order, their consents, and whether
 * they are confirmed. Nobody is mailed. Neither eligibility rules nor fraud checks run, because the former site has
 * taken the signatures. Thread-safe.
 */
public final class Migration {
    private final PetitionId petition;
    private final MigrationService service;
    private final OutboxRelay relay;

    Migration(PetitionId petition, MigrationService service, OutboxRelay relay) {
        this.petition = petition;
        this.service = service;
        this.relay = relay;
    }

    /**
     * Enters signatures. A confirmed one counts from its confirmation, an unconfirmed one becomes an attempt; where the
     * petition's policy needs no confirmation, it counts from its date. The petition must have been opened; it may be
     * closed by now. A migration that was stopped begins again with the first signature: those that have moved in are
     * {@code ALREADY_SIGNED}, by their key.
     *
     * @param signatures the signatures in their order; read once, and not closed
     * @return the sum; lines are numbered from 1
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport enter(Stream<FormerSignature> signatures) {
        return enter(signatures, result -> {});
    }

    /**
     * Enters signatures as {@link #enter(Stream)} does, and reports each.
     *
     * @param signatures the signatures in their order; read once, and not closed
     * @param listener receives the result of each in order, in the caller's thread, once it is durable
     * @return the sum; lines are numbered from 1
     * @throws ImportStoppedException if the store fails
     */
    public ImportReport enter(Stream<FormerSignature> signatures, Consumer<? super LineResult> listener) {
        ImportReport report = service.enter(petition, signatures.iterator(), listener);
        relay.announce();
        return report;
    }

    /**
     * Requests a mail with a link to confirm for unconfirmed signatures that have moved in, oldest first. Each signer is
     * asked once, even with several of them; a signer who has got a link on this site is not asked. Ask soon: an attempt
     * that nobody confirms is erased seven days after a link that was sent on its arrival would have expired.
     *
     * @param most the maximum number of mails
     * @return the number of requested mails
     */
    public long askUnconfirmed(long most) {
        long asked = service.askUnconfirmed(petition, most);
        relay.announce();
        return asked;
    }
}
