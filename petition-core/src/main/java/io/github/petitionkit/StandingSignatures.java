package io.github.petitionkit;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.PetitionView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signatures that stand of one signer, those from the mailbox each beside the newcomer's identity under the same key: secrets are rotated
 * while petitions are open, and only hashes under one key can be compared.
 */
final class StandingSignatures {
    private final Map<Signature, Identity> ofMailbox = new LinkedHashMap<>();
    private final Set<Signature> ofPerson = new LinkedHashSet<>();

    private StandingSignatures() {}

    static Set<SignerKey> signerKeys(List<Identity> candidates) {
        return candidates.stream()
                .flatMap(identity -> identity.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static StandingSignatures of(List<Identity> candidates, PetitionView view) {
        StandingSignatures standing = new StandingSignatures();
        for (Identity candidate : candidates) {
            standing.look(candidate, view);
        }
        return standing;
    }

    private void look(Identity newcomer, PetitionView view) {
        SignerKey mailbox = newcomer.mailbox();
        if (mailbox != null) {
            view.standing(mailbox).forEach(signature -> ofMailbox.put(signature, newcomer));
        }
        SignerKey person = newcomer.person();
        if (person != null) {
            view.standing(person).stream()
                    .filter(signature -> mailbox == null || signature.identity().mailbox() == null)
                    .forEach(ofPerson::add);
        }
    }

    /**
     * Whether the newcomer is somebody else. From one mailbox every pair must fit, and no policy lets a third sign. Where
     * one of two has no mailbox, they are the same person if name and household are the same.
     */
    boolean permit(MailboxSharing sharing) {
        return ofPerson.isEmpty()
                && ofMailbox.size() < 2
                && ofMailbox.entrySet().stream()
                        .allMatch(each -> sharing.permits(
                                each.getValue(), List.of(each.getKey().identity())));
    }

    /** The one of the same name, or else the first. */
    Signature closest() {
        return Stream.concat(
                        ofPerson.stream(),
                        ofMailbox.entrySet().stream()
                                .filter(each -> each.getValue()
                                        .name()
                                        .equals(each.getKey().identity().name()))
                                .map(Map.Entry::getKey))
                .findFirst()
                .orElseGet(() -> ofMailbox.keySet().iterator().next());
    }
}
