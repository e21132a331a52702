package io.github.petitionkit.movement;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.signature.SignatureId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The people behind each movement, counted once however many of its petitions they have signed. A person is a mailbox, or
 * somebody without one whom name and postal code tell apart. Telling it the same twice changes nothing. Cost: constant for
 * each signature and movement. Not thread-safe.
 */
public final class Supporters {
    private final Map<Hashtag, Map<SignerKey, Set<SignatureId>>> signatures = new HashMap<>();
    private final Map<Hashtag, Map<SignatureId, SignerKey>> people = new HashMap<>();

    /** Begins with nobody. */
    public Supporters() {}

    /**
     * A signature counts.
     *
     * @param movement a movement that its petition belongs to
     * @param signature which signature
     * @param keys the signer under every key of the keyring, the current one first: one who signed another petition before
     *     a rotation is found by an earlier key
     */
    public void add(Hashtag movement, SignatureId signature, Collection<SignerKey> keys) {
        Map<SignatureId, SignerKey> known = people.computeIfAbsent(movement, first -> new HashMap<>());
        if (known.containsKey(signature)) {
            return;
        }
        Map<SignerKey, Set<SignatureId>> bySigner = signatures.computeIfAbsent(movement, first -> new HashMap<>());
        SignerKey person = keys.stream()
                .filter(bySigner::containsKey)
                .findFirst()
                .orElseGet(() -> keys.iterator().next());
        known.put(signature, person);
        bySigner.computeIfAbsent(person, first -> new HashSet<>(2)).add(signature);
    }

    /**
     * A signature does not count, or no longer.
     *
     * @param movement a movement that its petition belongs to
     * @param signature which signature
     */
    public void remove(Hashtag movement, SignatureId signature) {
        SignerKey person = people.getOrDefault(movement, Map.of()).get(signature);
        if (person == null) {
            return;
        }
        Objects.requireNonNull(people.get(movement)).remove(signature);
        Objects.requireNonNull(signatures.get(movement))
                .computeIfPresent(person, (key, own) -> own.remove(signature) && own.isEmpty() ? null : own);
    }

    /**
     * How many people support a movement.
     *
     * @param movement which movement
     * @return the number of people with at least one counted signature
     */
    public long count(Hashtag movement) {
        return signatures.getOrDefault(movement, Map.of()).size();
    }
}
