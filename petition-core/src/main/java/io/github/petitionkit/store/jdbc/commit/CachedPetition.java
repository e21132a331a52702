package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.row.Totals;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.RunningTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A petition and its counts after the last write of a known version. Used by one thread at a time. */
final class CachedPetition {
    private static final long NONE = -1;
    /** How many writes of this node follow one another before it takes a petition for its own. */
    static final int ALONE_AFTER = 16;

    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(1);

    private final RunningTally tally;
    private PetitionRevision revision;
    private Version version = Version.NEVER;
    private @Nullable PetitionCounters counters;
    private int ownWrites;
    private int transaction;
    private boolean isProven;
    private boolean isWrong;
    private long forgotten = NONE;
    private Instant forgetsNext = Instant.MIN;

    CachedPetition(PetitionRevision revision) {
        this(revision, new RunningTally());
    }

    private CachedPetition(PetitionRevision revision, RunningTally tally) {
        this.revision = revision;
        this.tally = tally;
    }

    /** Makes an entry whose counts are a recount. */
    static CachedPetition counted(PetitionRevision revision, RunningTally tally) {
        CachedPetition counted = new CachedPetition(revision, tally);
        counted.prove();
        return counted;
    }

    /** Checks whether the figures that were read agree with each other. */
    void checkFigures() {
        isWrong = !tally.disagreements().isEmpty();
    }

    /** Returns whether the figures that were read disagree and have not been recounted. */
    boolean isWrong() {
        return isWrong && !isProven;
    }

    /** Returns whether the counts have been verified against the signatures. */
    boolean isProven() {
        return isProven;
    }

    void prove() {
        isProven = true;
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

    void take(Totals totals) {
        totals.figures().forEach(tally::set);
    }

    void take(Figure figure) {
        tally.set(figure);
        note(figure);
    }

    /** Records a written figure for comparison by later writes. */
    void note(Figure figure) {
        if (figure.kind() == Figure.Kind.FORGOTTEN) {
            forgotten = figure.count();
        }
    }

    /** Returns whether to delete expired results, which the first write of each minute does. */
    boolean isTimeToForget(Instant now) {
        boolean due = !now.isBefore(forgetsNext);
        if (due) {
            forgetsNext = now.plus(BETWEEN_FORGETTING);
        }
        return due;
    }

    void reach(PetitionCounters reached) {
        version = reached.state();
        counters = reached;
    }

    /** Records a write of this node, in a transaction of a number. */
    void reachByOwn(PetitionCounters reached, int number) {
        reach(reached);
        ownWrites++;
        transaction = number;
    }

    /** Records that another node has written. */
    void share() {
        ownWrites = 0;
    }

    /** Returns whether all writes of late were this node's, so that the next one need not lock the petition beforehand. */
    boolean isOwn() {
        return ownWrites >= ALONE_AFTER;
    }

    /** Returns the number of the transaction of this node's last write. */
    int transaction() {
        return transaction;
    }

    /** Returns the counters after the last write. */
    PetitionCounters counters() {
        return Objects.requireNonNull(counters);
    }

    /** Whether somebody has changed the counters and not the version, which only a hand does. */
    boolean isEdited(PetitionCounters head) {
        PetitionCounters last = counters;
        return last != null
                && version.equals(head.state())
                && (last.signatures() != head.signatures()
                        || last.entries() != head.entries()
                        || last.events() != head.events()
                        || !last.totals().equals(head.totals()));
    }

    /** Returns the written figure that marks more minutes as dropped, if any. */
    Optional<Figure> newlyForgotten(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.kind() == Figure.Kind.FORGOTTEN && figure.count() != forgotten)
                .findFirst();
    }
}
