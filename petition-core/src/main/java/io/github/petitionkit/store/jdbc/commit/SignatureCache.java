package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Caches signatures that this node has just written and the mailer will read next. Entries are valid while the version
 * of their petition shows no other write. Each is returned once, and the oldest are evicted first, so that personal
 * data stays only briefly. Thread-safe.
 */
public final class SignatureCache {
    private static final int MOST = 5_000;

    /** Entries by petition, the least recently written first. */
    private final Map<PetitionId, Written> petitions = new LinkedHashMap<>(16, 0.75f, true);

    private int size;

    /** The entries of one petition, oldest first, and the version up to which all writes are known. */
    private static final class Written {
        private final Map<SignatureId, Signature> signatures = new LinkedHashMap<>();
        private Version version = Version.NEVER;
    }

    /** Adds the signatures of a committed write for which mails are due. */
    public void add(PetitionWorkspace written) {
        Set<SignatureId> wanted = new HashSet<>();
        for (PetitionEvent event : written.events()) {
            if (event instanceof PetitionEvent.MailDue due) {
                wanted.add(due.signature());
            }
        }
        add(written, wanted);
    }

    private synchronized void add(PetitionWorkspace written, Set<SignatureId> wanted) {
        Written known = petitions.computeIfAbsent(written.id(), first -> new Written());
        if (!known.version.equals(written.before())) {
            size -= known.signatures.size();
            known.signatures.clear();
        }
        known.version = written.reached();
        written.enteredSignatures().forEach(row -> add(known, row.signature(), wanted));
        written.changedSignatures().forEach(row -> add(known, row.signature(), wanted));
        forgetIfEmpty(written.id(), known);
        while (size > MOST) {
            forgetOldest();
        }
    }

    private void add(Written known, Signature signature, Set<SignatureId> wanted) {
        remove(known, signature.id());
        if (wanted.contains(signature.id())) {
            known.signatures.put(signature.id(), signature);
            size++;
        }
    }

    /** Removes and returns the signatures that are unchanged since the write. */
    public List<Signature> take(SqlSession session, Map<PetitionId, Set<SignatureId>> ids) throws SQLException {
        Set<PetitionId> known = known(ids.keySet());
        if (known.isEmpty()) {
            return List.of();
        }
        Map<PetitionId, Version> present = PetitionTable.versions(session, known);
        List<Signature> taken = new ArrayList<>();
        for (PetitionId petition : known) {
            Version version = present.getOrDefault(petition, Version.NEVER);
            taken.addAll(take(petition, version, Objects.requireNonNull(ids.get(petition))));
        }
        return taken;
    }

    private synchronized Set<PetitionId> known(Set<PetitionId> among) {
        Set<PetitionId> known = new LinkedHashSet<>(among);
        known.retainAll(petitions.keySet());
        return known;
    }

    /** Removes some signatures, and returns the cached ones if the petition is at the known version. */
    private synchronized List<Signature> take(PetitionId petition, Version version, Set<SignatureId> ids) {
        Written known = petitions.get(petition);
        if (known == null) {
            return List.of();
        }
        List<Signature> taken = new ArrayList<>();
        for (SignatureId id : ids) {
            Signature signature = remove(known, id);
            if (signature != null) {
                taken.add(signature);
            }
        }
        forgetIfEmpty(petition, known);
        return known.version.equals(version) ? taken : List.of();
    }

    private @Nullable Signature remove(Written known, SignatureId id) {
        Signature removed = known.signatures.remove(id);
        if (removed != null) {
            size--;
        }
        return removed;
    }

    private void forgetIfEmpty(PetitionId petition, Written known) {
        if (known.signatures.isEmpty()) {
            petitions.remove(petition);
        }
    }

    private void forgetOldest() {
        Map.Entry<PetitionId, Written> eldest = petitions.entrySet().iterator().next();
        Iterator<Signature> signatures = eldest.getValue().signatures.values().iterator();
        signatures.next();
        signatures.remove();
        size--;
        forgetIfEmpty(eldest.getKey(), eldest.getValue());
    }
}
