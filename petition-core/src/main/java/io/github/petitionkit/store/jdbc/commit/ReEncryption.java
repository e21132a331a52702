package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.ChangeSet;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.row.SignatureCursor;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import io.github.petitionkit.tally.TallyChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts signatures with the current keys if they are under other keys or in plain text. It works in small commands
 * between the others; each reads some signatures and writes them unchanged. It can be stopped at any time and continues
 * later.
 */
public final class ReEncryption {
    private static final int AT_ONCE = 200;

    private final PetitionStore store;
    private final TransactionRunner database;
    private final ColumnCipher cipher;
    private @Nullable RejectedDataException unreadable;

    public ReEncryption(PetitionStore store, TransactionRunner database, ColumnCipher cipher) {
        this.store = store;
        this.database = database;
        this.cipher = cipher;
    }

    public long run() {
        long resealed = 0;
        try (Stream<PetitionId> petitions = store.petitions()) {
            for (PetitionId petition : (Iterable<PetitionId>) petitions::iterator) {
                resealed += reseal(petition);
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return resealed;
    }

    private long reseal(PetitionId petition) {
        String keyId = cipher.keyId(petition);
        long resealed = 0;
        long last = -1;
        while (!Thread.currentThread().isInterrupted()) {
            long after = last;
            List<SignatureCursor> page = database.read(
                    "find signatures to re-encrypt",
                    session -> SignatureTable.underAnotherKey(session, petition, keyId, after, AT_ONCE));
            if (page.isEmpty()) {
                break;
            }
            resealed += rewrite(
                    petition, page.stream().map(SignatureCursor::signature).collect(Collectors.toUnmodifiableSet()));
            last = page.get(page.size() - 1).number();
        }
        return resealed;
    }

    /** Rewrites signatures. One that cannot be decrypted stays unchanged and is reported at the end. */
    private long rewrite(PetitionId petition, Set<SignatureId> signatures) {
        try {
            return store.execute(petition, new Rewrite(signatures));
        } catch (RejectedDataException refused) {
            if (signatures.size() > 1) {
                return signatures.stream()
                        .mapToLong(each -> rewrite(petition, Set.of(each)))
                        .sum();
            }
            unreadable = unreadable == null ? refused : unreadable;
            return 0;
        }
    }

    private record Rewrite(Set<SignatureId> signatures) implements Command<Integer> {
        @Override
        public Decision<Integer> decide(CommandContext context) {
            List<Signature> found = signatures.stream()
                    .map(context::signature)
                    .flatMap(Optional::stream)
                    .toList();
            return new Decision<>(found.size(), new ChangeSet(null, found, List.of(), TallyChange.NONE, List.of()));
        }
    }
}
