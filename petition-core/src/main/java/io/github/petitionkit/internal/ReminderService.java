package io.github.petitionkit.internal;

import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends reminders to signers who have not confirmed, in rounds. Round k is k times the policy's interval after signing;
 * attempts with k messages are due. The reminder raises the number to k + 1, so repeated and concurrent runs send
 * nothing twice.
 */
public record ReminderService(PetitionStore store) {
    public long remindDue(Instant now) {
        long reminded = 0;
        try (Stream<PetitionId> petitions = store.petitions()) {
            Iterator<PetitionId> ids = petitions.iterator();
            while (ids.hasNext()) {
                reminded += store.find(Batches.next(ids)).stream()
                        .filter(petition -> petition.endedAt(now).isEmpty())
                        .mapToLong(petition -> remind(petition, now))
                        .sum();
            }
        }
        return reminded;
    }

    private long remind(Petition petition, Instant now) {
        return IntStream.rangeClosed(
                        1, petition.policy().confirmation().reminders().most())
                .mapToLong(round -> remind(petition, round, now))
                .sum();
    }

    private long remind(Petition petition, int round, Instant now) {
        Confirmation confirmation = petition.policy().confirmation();
        Reminders reminders = confirmation.reminders();
        Instant until = now.minus(reminders.after().multipliedBy(round));
        Instant after = round == reminders.most() ? now.minus(confirmation.validFor()) : until.minus(reminders.after());
        long reminded = 0;
        try (Stream<SignatureId> due = store.unconfirmed(petition.id(), after, until, round)) {
            Iterator<SignatureId> ids = due.iterator();
            while (ids.hasNext()) {
                reminded += store.execute(petition.id(), new Remind(Batches.next(ids), round));
            }
        }
        return reminded;
    }

    private record Remind(Set<SignatureId> signatures, int round) implements Command<Long> {
        @Override
        public Decision<Long> decide(CommandContext context) {
            if (context.petition().endedAt(context.now()).isPresent()) {
                return Decision.unchanged(0L);
            }
            ChangeRecorder changes = new ChangeRecorder(context);
            List<Signature> due = signatures.stream()
                    .flatMap(id -> context.signature(id).stream())
                    .filter(signature -> isDue(signature, context.petition().policy()))
                    .toList();
            due.forEach(signature -> changes.mail(signature, MailKind.REMINDER));
            return changes.build((long) due.size());
        }

        private boolean isDue(Signature signature, Policy policy) {
            return signature.messages() == round
                    && signature.isAttempt(policy)
                    && signature.signer().email() != null;
        }
    }
}
