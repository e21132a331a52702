package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.jdbc.table.PetitionRevision;
import io.github.petitionkit.store.jdbc.table.Version;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.RunningTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A petition and its counts as the last write of a known version left them. Used by one thread at a time. */
final class CachedPetition {
    private static final long NONE = -1;
    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(1);

    private final RunningTally tally = new RunningTally();
    private PetitionRevision revision;
    private Version version = Version.NEVER;
    private long forgotten = NONE;
    private Instant forgetsNext = Instant.MIN;

    CachedPetition(PetitionRevision revision) {
        this.revision = revision;
    }

    PetitionRevision revision() {
        return revision;
    }

    void revise(PetitionRevision changed) {
        revision = changed;
    }

    Petition petition() {
        return revision.petition();
    }

    RunningTally tally() {
        return tally;
    }

    Version version() {
        return version;
    }

    void take(Figure figure) {
        tally.set(figure);
        note(figure);
    }

    /** Remembers of a figure that is being written what the next writes have to compare with. */
    void note(Figure figure) {
        if (figure.kind() == Figure.Kind.FORGOTTEN) {
            forgotten = figure.count();
        }
    }

    /** Whether first results that have expired are to be deleted: in the first write of each minute. */
    boolean isTimeToForget(Instant now) {
        boolean due = !now.isBefore(forgetsNext);
        if (due) {
            forgetsNext = now.plus(BETWEEN_FORGETTING);
        }
        return due;
    }

    void reach(Version reached) {
        version = reached;
    }

    /** The figure among those to be written that tells that more minutes are forgotten, if there is one. */
    Optional<Figure> newlyForgotten(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.kind() == Figure.Kind.FORGOTTEN && figure.count() != forgotten)
                .findFirst();
    }
}
