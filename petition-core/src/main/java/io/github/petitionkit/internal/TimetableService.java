package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Notice;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the timetables of petitions. Each command looks at the petition anew, so repeated and concurrent runs do
 * nothing twice.
 */
public record TimetableService(PetitionStore store) {
    /** What became due, and has been carried out. */
    public record Done(List<PetitionId> stopped, List<PetitionId> noticed) {}

    private record Stop(Actor by, Reason reason) {}

    public Done run(Instant now) {
        Done done = new Done(new ArrayList<>(), new ArrayList<>());
        try (Stream<PetitionId> petitions = store.petitions()) {
            Iterator<PetitionId> ids = petitions.iterator();
            while (ids.hasNext()) {
                for (Petition petition : store.find(Batches.next(ids))) {
                    if (stop(petition, now).isPresent()) {
                        stop(petition.id(), done);
                    } else if (!notices(petition, now).isEmpty()) {
                        give(petition.id(), done);
                    }
                }
            }
        }
        return done;
    }

    private void stop(PetitionId id, Done done) {
        boolean stopped = store.execute(id, context -> {
            Optional<Stop> due = stop(context.petition(), context.now());
            if (due.isEmpty()) {
                return Decision.unchanged(false);
            }
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.replacePetition(context.petition()
                    .after(PetitionAction.STOP, due.get().by(), due.get().reason(), context.now()));
            return changes.build(true);
        });
        if (stopped) {
            done.stopped().add(id);
        }
    }

    private void give(PetitionId id, Done done) {
        boolean given = store.execute(id, context -> {
            List<Notice> due = notices(context.petition(), context.now());
            if (due.isEmpty()) {
                return Decision.unchanged(false);
            }
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.replacePetition(context.petition().withNotices(due));
            Notice last = due.get(due.size() - 1);
            changes.tell(event -> new PetitionEvent.NoticeGiven(event, context.now(), last.kind(), last.due()));
            return changes.build(true);
        });
        if (given) {
            done.noticed().add(id);
        }
    }

    private static Optional<Stop> stop(Petition petition, Instant now) {
        PetitionState state = petition.life().state();
        if (!state.isBeforePublication()) {
            return Optional.empty();
        }
        PlannedClosing planned = petition.plannedClosing();
        if (planned != null && !now.isBefore(planned.at())) {
            return Optional.of(new Stop(planned.by(), planned.reason()));
        }
        Timetable timetable = petition.policy().timetable();
        if (timetable == null) {
            return Optional.empty();
        }
        Instant since = petition.life().inStateSince();
        Optional<String> reason = switch (state) {
            case DRAFT -> when(isOver(since, timetable.drafts(), now), "draft-expired");
            case COLLECTING_SPONSORS -> when(isOver(since, timetable.sponsors(), now), missing(petition));
            case IN_MODERATION, FLAGGED ->
                when(isOver(moderatedSince(petition), timetable.moderation(), now), "moderation-expired");
            default -> Optional.empty();
        };
        return reason.map(code -> new Stop(Actor.SYSTEM, Reason.of(code)));
    }

    private static String missing(Petition petition) {
        if (!petition.hasEnoughSponsors()) {
            return "sponsors-missing";
        }
        return petition.hasItsCreator() ? "last-day-passed" : "creator-missing";
    }

    private static Optional<String> when(boolean due, String reason) {
        return due ? Optional.of(reason) : Optional.empty();
    }

    private static boolean isOver(Instant since, @Nullable Duration time, Instant now) {
        return time != null && !now.isBefore(since.plus(time));
    }

    private static Instant moderatedSince(Petition petition) {
        return petition.life()
                .inModerationSince()
                .orElseGet(() -> petition.life().inStateSince());
    }

    /** Returns the notice that signing starts; empty if it did with the publication. */
    private static Optional<Notice> start(Petition petition) {
        return petition.laterSigning().map(start -> new Notice(NoticeKind.SIGNING_START, start));
    }

    /** Returns the notices that are due and not given yet, the last due one last. */
    private static List<Notice> notices(Petition petition, Instant now) {
        Timetable given = petition.policy().timetable();
        Timetable timetable = given == null ? Timetable.NONE : given;
        PetitionState state = petition.stateAt(now);
        Stream<Notice> all = Stream.empty();
        if (state == PetitionState.IN_MODERATION || state == PetitionState.FLAGGED) {
            Instant since = moderatedSince(petition);
            all = timetable.moderationNotices().stream()
                    .map(time -> new Notice(NoticeKind.MODERATION, since.plus(time)));
        } else if (state == PetitionState.OPEN && !petition.life().isPaused()) {
            Stream<Notice> closing = petition.deadline(now).stream()
                    .flatMap(deadline -> timetable.closingNotices().stream()
                            .map(time -> new Notice(NoticeKind.CLOSING, deadline.minus(time))));
            all = Stream.concat(start(petition).stream(), closing);
        }
        return all.filter(notice -> !now.isBefore(notice.due()))
                .filter(notice -> !petition.notices().contains(notice))
                .sorted((one, other) -> one.due().compareTo(other.due()))
                .toList();
    }
}
