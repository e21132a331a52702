package io.github.petitionkit;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.PetitionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signatures that stand from one mailbox, each beside the newcomer's identity under the same key: secrets are rotated
 * while petitions are open, and only hashes under one key can be compared.
 */
final class StandingSignatures {
    private final Map<Signature, Identity> newcomerBeside = new LinkedHashMap<>();

    private StandingSignatures() {}

    static Set<SignerKey> mailboxes(List<Identity> candidates) {
        return candidates.stream().map(Identity::mailbox).collect(Collectors.toUnmodifiableSet());
    }

    static StandingSignatures of(List<Identity> candidates, PetitionView view) {
        StandingSignatures standing = new StandingSignatures();
        for (Identity candidate : candidates) {
            view.standing(candidate.mailbox()).forEach(signature -> standing.newcomerBeside.put(signature, candidate));
        }
        return standing;
    }

    /** Every pair must fit, and no policy lets a third sign from one mailbox. */
    boolean permit(MailboxSharing sharing) {
        return newcomerBeside.size() < 2
                && newcomerBeside.entrySet().stream()
                        .allMatch(each -> sharing.permits(
                                each.getValue(), List.of(each.getKey().identity())));
    }

    /** The one of the same name, or else the first. */
    Signature closest() {
        return newcomerBeside.entrySet().stream()
                .filter(each ->
                        each.getValue().name().equals(each.getKey().identity().name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> newcomerBeside.keySet().iterator().next());
    }
}
