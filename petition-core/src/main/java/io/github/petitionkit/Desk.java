package io.github.petitionkit;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.desk.Note;
import io.github.petitionkit.desk.OfflineTotal;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.store.PetitionStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What staff keep about petitions, and who works on which. The public sees nothing of it. {@link PetitionReader#search}
 * finds petitions by it. Thread-safe.
 *
 * <p>Methods throw {@link NoSuchPetitionException} if the petition does not exist.
 */
public final class Desk {
    private final PetitionStore store;
    private final InstantSource clock;

    Desk(PetitionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns the file of a petition.
     *
     * @param petition which petition
     * @return the file; empty if staff have kept nothing
     */
    public CaseFile file(PetitionId petition) {
        store.require(petition);
        return store.caseFile(petition);
    }

    /**
     * Replaces the departments that a petition concerns.
     *
     * @param petition which petition
     * @param departments their names; compared in lower case
     * @return the changed file
     */
    public CaseFile assign(PetitionId petition, Collection<String> departments) {
        return store.changeCaseFile(petition, (file, now) -> file.withDepartments(departments));
    }

    /**
     * Replaces the private labels of a petition.
     *
     * @param petition which petition
     * @param labels their names; compared in lower case
     * @return the changed file
     */
    public CaseFile label(PetitionId petition, Collection<String> labels) {
        return store.changeCaseFile(petition, (file, now) -> file.withLabels(labels));
    }

    /**
     * Writes a note.
     *
     * @param petition which petition
     * @param text the note, without personal data of signers
     * @param by who writes it
     * @return the changed file
     */
    public CaseFile note(PetitionId petition, String text, Actor by) {
        return store.changeCaseFile(petition, (file, now) -> file.with(new Note(now, by, text)));
    }

    /**
     * Removes a note.
     *
     * @param petition which petition
     * @param note the note; nothing happens if it is gone already
     * @return the changed file
     */
    public CaseFile remove(PetitionId petition, Note note) {
        return store.changeCaseFile(petition, (file, now) -> file.without(note));
    }

    /**
     * Records a number of signatures that were collected elsewhere and are known only by a document. It is no part of
     * the tally or of any threshold.
     *
     * @param petition which petition
     * @param count the signatures, 1 or more
     * @param document the reference of the document, such as that of a clerk's certificate
     * @param by who records it
     * @return the changed file; {@link CaseFile#offlineTotal} has the sum
     * @throws IllegalArgumentException if there is a total by this document already
     */
    public CaseFile recordOffline(PetitionId petition, long count, String document, Actor by) {
        return store.changeCaseFile(petition, (file, now) -> file.with(new OfflineTotal(count, document, by, now)));
    }

    /**
     * Removes the total of a document.
     *
     * @param petition which petition
     * @param document the reference of the document; nothing happens if it has no total
     * @return the changed file
     */
    public CaseFile removeOffline(PetitionId petition, String document) {
        return store.changeCaseFile(petition, (file, now) -> file.withoutOffline(document));
    }

    /**
     * Checks a petition out, so that no other moderator decides on it until the end. A moderator who has it already gets
     * a new end.
     *
     * @param petition which petition
     * @param by the moderator
     * @param length how long, above zero, at most 1000 years; 20 minutes are usual
     * @return the moderator's check-out, or that of somebody else who has it
     */
    public CheckOutResult checkOut(PetitionId petition, Actor by, Duration length) {
        CaseFile file = store.changeCaseFile(petition, (before, now) -> {
            CheckOut wanted = new CheckOut(by, now, now.plus(DateLimits.require(length)));
            boolean isTaken = before.checkedOut(now)
                    .filter(other -> !other.by().equals(by))
                    .isPresent();
            return isTaken ? before : before.withCheckOut(wanted);
        });
        CheckOut standing = Objects.requireNonNull(file.checkOut());
        return standing.by().equals(by) ? new CheckOutResult.CheckedOut(standing) : new CheckOutResult.Taken(standing);
    }

    /**
     * Takes a petition over from whoever has it. Their decisions on it are refused from then on.
     *
     * @param petition which petition
     * @param by the moderator
     * @param length how long, above zero
     * @return the check-out
     */
    public CheckOut takeOver(PetitionId petition, Actor by, Duration length) {
        CaseFile file = store.changeCaseFile(
                petition,
                (before, now) -> before.withCheckOut(new CheckOut(by, now, now.plus(DateLimits.require(length)))));
        return Objects.requireNonNull(file.checkOut());
    }

    /**
     * Ends the check-out of a moderator.
     *
     * @param petition which petition
     * @param by the moderator; the check-out of somebody else stays
     * @return the changed file
     */
    public CaseFile checkIn(PetitionId petition, Actor by) {
        return store.changeCaseFile(
                petition, (file, now) -> isOf(by, file.checkOut()) ? file.withCheckOut(null) : file);
    }

    private static boolean isOf(Actor by, @Nullable CheckOut checkOut) {
        return checkOut != null && checkOut.by().equals(by);
    }

    /** Refuses a decision of staff on a petition that another moderator has. */
    void requireFree(PetitionId petition, Actor by) {
        another(petition, by).ifPresent(checkOut -> {
            throw new CheckedOutException(petition, checkOut);
        });
    }

    /** Returns those of many petitions that no other moderator has. */
    List<PetitionId> free(Collection<PetitionId> petitions, Actor by) {
        return petitions.stream().filter(id -> isFree(id, by)).toList();
    }

    boolean isFree(PetitionId petition, Actor by) {
        return another(petition, by).isEmpty();
    }

    private Optional<CheckOut> another(PetitionId petition, Actor by) {
        Objects.requireNonNull(petition, "petition");
        return by.kind() != Actor.Kind.STAFF
                ? Optional.empty()
                : store.caseFile(petition)
                        .checkedOut(clock.instant())
                        .filter(checkOut -> !checkOut.by().equals(by));
    }
}
