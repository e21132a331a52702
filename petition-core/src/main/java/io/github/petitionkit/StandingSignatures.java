package io.github.petitionkit;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.PetitionView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signatures that stand of one signer, those from the mailbox each beside the newcomer's identity under the same key: secrets are rotated
 * while petitions are open, and only hashes under one key can be compared.
 */
final class StandingSignatures {
    private final List<SameMailbox> ofMailbox = new ArrayList<>(0);
    private final List<Signature> ofPerson = new ArrayList<>(0);

    private record SameMailbox(Signature signature, Identity newcomer) {
        boolean isPermitted(MailboxSharing sharing) {
            return sharing.permits(newcomer, List.of(signature.identity()));
        }

        boolean hasSameName() {
            return newcomer.name().equals(signature.identity().name());
        }
    }

    private StandingSignatures() {}

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
            for (Signature signature : view.standing(mailbox)) {
                ofMailbox.add(new SameMailbox(signature, newcomer));
            }
        }
        SignerKey person = newcomer.person();
        if (person != null) {
            for (Signature signature : view.standing(person)) {
                if (mailbox == null || signature.identity().mailbox() == null) {
                    ofPerson.add(signature);
                }
            }
        }
    }

    /**
     * Whether the newcomer is somebody else. From one mailbox every pair must fit, and no policy lets a third sign. Where
     * one of two has no mailbox, they are the same person if name and household are the same.
     */
    boolean permit(MailboxSharing sharing) {
        return ofPerson.isEmpty()
                && ofMailbox.size() < 2
                && (ofMailbox.isEmpty() || ofMailbox.get(0).isPermitted(sharing));
    }

    /** The one of the same name, or else the first. */
    Signature closest() {
        return Stream.concat(
                        ofPerson.stream(),
                        ofMailbox.stream().filter(SameMailbox::hasSameName).map(SameMailbox::signature))
                .findFirst()
                .orElseGet(() -> ofMailbox.get(0).signature());
    }
}
