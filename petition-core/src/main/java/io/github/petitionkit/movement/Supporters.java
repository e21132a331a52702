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
 * The supporters of each movement: a person who has signed several of its petitions counts once. A person is a mailbox,
 * or a name with a postal code for a signer without one. Repeating a call changes nothing. Cost: constant for each
 * signature and movement. Not thread-safe.
 */
public final class Supporters {
    private final Map<Hashtag, Map<SignerKey, Set<SignatureId>>> signatures = new HashMap<>();
    private final Map<Hashtag, Map<SignatureId, SignerKey>> people = new HashMap<>();

    /** Makes an empty set of supporters. */
    public Supporters() {}

    /**
     * Adds a counted signature.
     *
     * @param movement a movement that its petition belongs to
     * @param signature which signature
     * @param keys the signer's key under every key of the keyring, the current one first; an earlier key finds a person
     *     who signed another petition before a key rotation
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
     * Removes a signature that does not count, or no longer counts.
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
     * Returns the number of people who support a movement.
     *
     * @param movement which movement
     * @return the number of people with at least one counted signature
     */
    public long count(Hashtag movement) {
        return signatures.getOrDefault(movement, Map.of()).size();
    }
}
