package io.github.petitionkit.store.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventRowTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));
    private static final SignatureId SIGNATURE = new SignatureId(new UUID(0, 2));
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final EventId FIRST = new EventId(PETITION, 1);
    private static final EventId SECOND = new EventId(PETITION, 2);
    private static final PetitionEvent SIGNED =
            new PetitionEvent.SignatureStateChanged(FIRST, NOW, SIGNATURE, null, SignatureState.PENDING, 0);
    private static final PetitionEvent MAIL = new PetitionEvent.MailDue(SECOND, NOW, SIGNATURE, MailKind.CONFIRM);

    private static boolean isTransition(PetitionEvent... events) {
        return new EventRow(PETITION, 1, new EventBatch(List.of(events))).isTransition();
    }

    private static EventRow.Waiting row(long last, boolean isTransition) {
        return new EventRow.Waiting(new EventRow.Key(PETITION, last, 1), isTransition);
    }

    @Test
    void isATransitionIfItTellsOfSignaturesAndOfTheirMails() {
        assertThat(isTransition(SIGNED)).isTrue();
        assertThat(isTransition(SIGNED, MAIL)).isTrue();
        assertThat(isTransition(MAIL)).as("a mail alone").isFalse();
        assertThat(isTransition(SIGNED, new PetitionEvent.SignerCorrected(SECOND, NOW, SIGNATURE)))
                .isFalse();
        assertThat(isTransition(SIGNED, new PetitionEvent.PetitionCreated(SECOND, NOW)))
                .isFalse();
    }

    @Test
    void isLeftOutIfATransitionFollowsUponATransition() {
        assertThat(EventRow.Waiting.lastOfTransitions(List.of(
                        row(1, true),
                        row(2, true),
                        row(3, false),
                        row(4, false),
                        row(5, true),
                        row(6, false),
                        row(7, true))))
                .extracting(waiting -> waiting.key().last())
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(EventRow.Waiting.lastOfTransitions(List.of())).isEmpty();
    }
}
