package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Command;
import java.util.List;

/** A command that writes a new signature, from a draft that was made before the write. */
interface EntryCommand extends Command<SigningResult> {
    Signature draft();

    /** {@return the signer's identity under every key, the current one first} */
    List<Identity> candidates();

    @Override
    default List<Identity> identities() {
        return candidates();
    }

    @Override
    default List<Signature> drafts() {
        return List.of(draft());
    }

    /** Returns the draft as a new signature: without a former state, a register's answer and messages. */
    default Signature entered(SignatureState state, Timestamps timestamps) {
        Signature draft = draft();
        return new Signature(
                draft.id(),
                draft.petition(),
                state,
                null,
                draft.signer(),
                draft.statement(),
                draft.context(),
                draft.identity(),
                draft.assessment(),
                draft.assurance(),
                null,
                timestamps,
                0);
    }

    /** Returns the result for somebody who has signed, also under another name; a register knows who is one person. */
    default SigningResult alreadySigned(Signature earlier, Acknowledgement acknowledgement) {
        boolean isSamePerson = candidates().stream()
                .anyMatch(
                        candidate -> candidate.name().equals(earlier.identity().name())
                                || candidate.isRegisteredWith(earlier.identity()));
        return new SigningResult.AlreadySigned(earlier.id(), acknowledgement, !isSamePerson);
    }
}
