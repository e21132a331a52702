package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps mailings and how far each has come: for authors of stores. A node claims the next batch of a mailing for the time
 * of a lease, sends it without a transaction or lock, and settles it. If the node crashes in between, the batch is
 * claimed again after the lease. Time is the store's. Thread-safe; the contract is tested by {@code
 * MailingStoreContract}.
 */
public interface MailingStore {
    /** A change of a mailing. */
    @FunctionalInterface
    interface Change {
        /**
         * Decides on a change; a pure function, which may run more than once.
         *
         * @param mailing the mailing as last written
         * @param others the other mailings of its organisation to supporters of its petitions that have begun within
         *     {@link MailingPolicy#WEEK}
         * @param now the present
         * @return the result, whose mailing is written
         */
        MailingResult of(Mailing mailing, Collection<Mailing> others, Instant now);
    }

    /**
     * Adds a mailing.
     *
     * @param mailing the mailing; its id must be new to the store
     */
    void add(Mailing mailing);

    /**
     * Looks a mailing up.
     *
     * @param id which mailing
     * @return the mailing as last written; empty if it does not exist
     */
    Optional<Mailing> find(MailingId id);

    /**
     * Returns the mailings to supporters of a petition.
     *
     * @param petition which petition
     * @param most the length of the list, at least 1
     * @return the mailings, newest first
     */
    List<Mailing> mailings(PetitionId petition, int most);

    /**
     * Returns the mailings in a state, such as those that wait for moderators.
     *
     * @param state which state
     * @param most the length of the list, at least 1
     * @return the mailings, oldest first
     */
    List<Mailing> mailings(MailingState state, int most);

    /**
     * Changes a mailing. Changes of mailings that share a petition run one after another.
     *
     * @param id which mailing
     * @param change the change; it leaves the counts alone
     * @return its result
     * @throws NoSuchMailingException if there is no such mailing
     */
    MailingResult change(MailingId id, Change change);

    /**
     * Removes a mailing that has no {@link Mailing#begunAt()}, and nothing of any other.
     *
     * @param id which mailing
     * @return {@code false} if there is none, or if it has begun; nothing is changed then
     */
    boolean remove(MailingId id);

    /**
     * Claims the next batch of a mailing that is being sent, is not claimed and does not pause: the one that has waited
     * longest. No other node gets this mailing until the lease ends or the claim is settled.
     *
     * @param most the most mails to retry, 1 or more
     * @param lease how long the claim lasts
     * @return the claim; empty if nothing is due
     */
    Optional<MailingClaim> claim(int most, Duration lease);

    /**
     * Returns those whom a mailing has reached before, or whom it knows to be out of reach.
     *
     * @param mailing which mailing
     * @param mailboxes keyed hashes of mailboxes
     * @return those that were in an earlier settlement
     */
    Set<SignerKey> reached(MailingId mailing, Set<SignerKey> mailboxes);

    /**
     * Returns since when the mail that has waited longest waits, of mailings that are being sent: since its first try, or
     * since the next batch has been due.
     *
     * @return the time; empty if nothing waits
     */
    Optional<Instant> oldestWaiting();

    /**
     * Records what became of a batch, all of it or nothing, and ends the claim. Once a mailing is sent, the store forgets
     * whom it has reached, except for the counts.
     *
     * @param claim the claim
     * @param settlement what became of it
     * @return {@code false} if the lease has ended and another node has claimed the mailing since; nothing is recorded then
     */
    boolean settle(MailingClaim claim, MailingSettlement settlement);
}
