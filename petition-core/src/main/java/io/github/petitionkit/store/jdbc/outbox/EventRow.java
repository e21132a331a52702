package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one write to one petition.
 *
 * @param mark the mark of that write
 * @param told the events, at least one
 */
public record EventRow(PetitionId petition, long mark, EventBatch told) {
    private static final int MOST_IN_A_ROW = 500;

    /** Returns the rows for the events of a write. */
    public static List<EventRow> of(PetitionId petition, long mark, List<PetitionEvent> events) {
        List<EventRow> rows = new ArrayList<>();
        for (int from = 0; from < events.size(); from += MOST_IN_A_ROW) {
            int to = Math.min(events.size(), from + MOST_IN_A_ROW);
            rows.add(new EventRow(petition, mark, new EventBatch(events.subList(from, to))));
        }
        return rows;
    }

    public List<PetitionEvent> events() {
        return told.events();
    }

    public long first() {
        return events().get(0).id().number();
    }

    /** Returns whether it tells of transitions of signatures, and beside them of mails at most. */
    public boolean isTransition() {
        return events().stream().anyMatch(PetitionEvent.SignatureStateChanged.class::isInstance)
                && events().stream()
                        .allMatch(event -> event instanceof PetitionEvent.SignatureStateChanged
                                || event instanceof PetitionEvent.MailDue);
    }

    public Key key() {
        return new Key(petition, events().get(events().size() - 1).id().number(), mark);
    }

    /**
     * The key of a row. The mark distinguishes a write that the database has lost from a later one with the same
     * numbers.
     */
    public record Key(PetitionId petition, long last, long mark) {}

    /** A row that waits, as {@link #isTransition} tells of it. */
    record Waiting(Key key, boolean isTransition) {
        /** Returns rows of one petition, in order, with the last one alone of transitions that follow one another. */
        static List<Waiting> lastOfTransitions(List<Waiting> rows) {
            List<Waiting> last = new ArrayList<>();
            for (int index = 0; index < rows.size(); index++) {
                boolean isFollowed =
                        index + 1 < rows.size() && rows.get(index + 1).isTransition();
                if (!rows.get(index).isTransition() || !isFollowed) {
                    last.add(rows.get(index));
                }
            }
            return last;
        }
    }
}
