package io.github.petitionkit.internal;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MailingClaim;
import io.github.petitionkit.store.MailingCursor;
import io.github.petitionkit.store.MailingRecipient;
import io.github.petitionkit.store.PetitionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads who gets the next mails of a mailing, just before they are sent: first those whose mail is tried again, then the
 * signers after the cursor. Each mailbox occurs once in all batches together.
 */
record Addressees(PetitionStore store, Identities identities) {
    private static final int MOST_READ = 1_000;
    private static final Set<PetitionState> MUTE = Set.of(PetitionState.REJECTED, PetitionState.HIDDEN);

    /**
     * The next addressees.
     *
     * @param all those to retry, then new ones in the order of reading
     * @param end how far the signatures have been read
     */
    record Next(List<Addressee> all, MailingCursor end) {}

    /** A signer who may get the mail, with the keys of the mailbox, the current one first. */
    private record Candidate(Signature signature, List<SignerKey> mailboxes, MailingCursor cursor) {
        SignerKey mailbox() {
            return mailboxes.get(0);
        }
    }

    /** Reads at most {@code most} addressees, of whom at most {@code mostNew} are new. */
    Next next(MailingClaim claim, int most, int mostNew) {
        Reading reading =
                new Reading(claim, Math.min(mostNew, most - claim.due().size()));
        Map<SignatureId, Signature> retried = retried(claim);
        Set<SignerKey> suppressed = suppressed(
                Stream.concat(reading.candidates.stream().map(Candidate::signature), retried.values().stream()));
        Mailing mailing = claim.mailing();
        List<Addressee> all = new ArrayList<>();
        for (MailingRecipient recipient : claim.due()) {
            Signature signature = retried.get(recipient.signature());
            all.add(addressee(mailing, recipient, signature, suppressed, null));
        }
        for (Candidate candidate : reading.candidates) {
            Signature signature = candidate.signature();
            MailingRecipient recipient = new MailingRecipient(
                    candidate.mailbox(), signature.petition(), signature.id(), claim.now(), 0, null);
            all.add(addressee(mailing, recipient, signature, suppressed, candidate.cursor()));
        }
        return new Next(all, reading.cursor);
    }

    /** Lets another signature speak for the mailbox if mail to this one cannot go out. */
    private Addressee addressee(
            Mailing mailing,
            MailingRecipient recipient,
            @Nullable Signature signature,
            Set<SignerKey> suppressed,
            @Nullable MailingCursor cursor) {
        boolean isSuppressed = isSuppressed(signature, suppressed);
        boolean mayAnother = signature == null || (isSuppressed && !isMailboxSuppressed(signature, suppressed));
        Optional<Signature> other = mayAnother ? another(mailing, recipient.mailbox()) : Optional.empty();
        return other.map(found -> new Addressee(recipient, found, false, cursor))
                .orElseGet(() -> new Addressee(recipient, signature, isSuppressed, cursor));
    }

    /** Returns a signature from a mailbox that may get the mailing, at an address to which mail is not suppressed. */
    Optional<Signature> another(Mailing mailing, SignerKey mailbox) {
        Audience audience = mailing.audience();
        List<Signature> possible = store.signaturesOf(Set.of(mailbox)).stream()
                .filter(signature -> audience.petitions().contains(signature.petition()))
                .filter(signature -> petition(signature.petition())
                        .filter(petition -> mayGet(signature, petition, audience))
                        .isPresent())
                .sorted(Comparator.comparing(Signature::petition).thenComparing(Signature::id))
                .toList();
        Set<SignerKey> suppressed = suppressed(possible.stream());
        return possible.stream()
                .filter(signature -> !isSuppressed(signature, suppressed))
                .findFirst();
    }

    private Map<SignatureId, Signature> retried(MailingClaim claim) {
        Map<PetitionId, Set<SignatureId>> ids = new LinkedHashMap<>();
        claim.due()
                .forEach(each -> ids.computeIfAbsent(each.petition(), first -> new HashSet<>())
                        .add(each.signature()));
        Map<SignatureId, Signature> found = new HashMap<>();
        if (!ids.isEmpty()) {
            store.signatures(ids).stream()
                    .filter(signature -> petition(signature.petition())
                            .filter(petition ->
                                    mayGet(signature, petition, claim.mailing().audience()))
                            .isPresent())
                    .forEach(signature -> found.put(signature.id(), signature));
        }
        return found;
    }

    private Optional<Petition> petition(PetitionId id) {
        return store.recent(id)
                .filter(petition -> !MUTE.contains(petition.life().state()));
    }

    private static boolean mayGet(Signature signature, Petition petition, Audience audience) {
        return signature.signer().email() != null
                && !signature.isErased()
                && signature.state().isActive()
                && signature.isProved(petition.policy())
                && audience.includes(signature);
    }

    private Set<SignerKey> suppressed(Stream<Signature> signatures) {
        Set<SignerKey> keys = new HashSet<>();
        signatures.forEach(signature -> keys.addAll(keys(signature)));
        return store.suppressed(keys);
    }

    private boolean isSuppressed(@Nullable Signature signature, Set<SignerKey> suppressed) {
        return signature != null
                && !suppressed.isEmpty()
                && keys(signature).stream().anyMatch(suppressed::contains);
    }

    /** Returns whether no mail goes to the mailbox in any spelling of its address. */
    private boolean isMailboxSuppressed(Signature signature, Set<SignerKey> suppressed) {
        return identities.mailboxKeys(address(signature)).stream().anyMatch(suppressed::contains);
    }

    private static EmailAddress address(Signature signature) {
        return Objects.requireNonNull(signature.signer().email());
    }

    private Set<SignerKey> keys(Signature signature) {
        EmailAddress address = signature.signer().email();
        return address == null ? Set.of() : identities.mailKeys(address);
    }

    /** Reads on from the cursor of a claim, petition by petition, until there are enough new addressees. */
    private final class Reading {
        private final MailingClaim claim;
        private final List<PetitionId> petitions;
        private final List<Candidate> candidates = new ArrayList<>();
        private MailingCursor cursor;
        private int read;

        Reading(MailingClaim claim, int mostNew) {
            this.claim = claim;
            this.petitions = claim.mailing().audience().petitions();
            this.cursor = claim.cursor();
            while (candidates.size() < mostNew && read < MOST_READ && cursor.petition() < petitions.size()) {
                readPetition(mostNew);
            }
        }

        private void readPetition(int mostNew) {
            Optional<Petition> petition = petition(petitions.get(cursor.petition()));
            if (petition.isEmpty()) {
                cursor = new MailingCursor(cursor.petition() + 1, null);
                return;
            }
            int wanted = mostNew - candidates.size();
            List<Candidate> found = new ArrayList<>();
            boolean isAtEnd;
            try (Stream<Signature> signatures = store.signatures(petition.get().id(), cursor.last())) {
                Iterator<Signature> rest = signatures.iterator();
                while (found.size() < wanted && read < MOST_READ && rest.hasNext()) {
                    Signature signature = rest.next();
                    read++;
                    cursor = new MailingCursor(cursor.petition(), signature.id());
                    if (mayGet(signature, petition.get(), claim.mailing().audience())) {
                        found.add(candidate(signature));
                    }
                }
                isAtEnd = found.size() < wanted && read < MOST_READ;
            }
            addUnreached(found);
            if (isAtEnd) {
                cursor = new MailingCursor(cursor.petition() + 1, null);
            }
        }

        private Candidate candidate(Signature signature) {
            return new Candidate(signature, identities.mailboxKeys(address(signature)), cursor);
        }

        private void addUnreached(List<Candidate> found) {
            Set<SignerKey> keys = new HashSet<>();
            found.forEach(candidate -> keys.addAll(candidate.mailboxes()));
            Set<SignerKey> reached =
                    new HashSet<>(store.mailings().reached(claim.mailing().id(), keys));
            candidates.forEach(candidate -> reached.add(candidate.mailbox()));
            for (Candidate candidate : found) {
                boolean isNew = candidate.mailboxes().stream().noneMatch(reached::contains);
                if (isNew) {
                    reached.add(candidate.mailbox());
                    candidates.add(candidate);
                }
            }
        }
    }
}
