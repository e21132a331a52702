package io.github.petitionkit.store;

import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Keeps the figures of movements: for authors of stores. It follows the history of each petition, and remembers for each
 * movement and petition how far it has come. It writes that place together with the figures, so each entry of the history
 * is counted once, however often and on how many nodes the methods are called. Thread-safe.
 *
 * <p>A signature that cannot be read stops the movements that count it, and no others: their figures stay as they are
 * until it can be read again.
 *
 * <p>The contract is tested by {@code MovementStoreContract}. Each call does a bounded piece of work.
 */
public interface MovementStore {
    /**
     * Brings the movements of a petition up to date: it enters and leaves those in which {@link
     * io.github.petitionkit.petition.Petition#movements()} has changed. Its signatures follow later, by {@link #follow}.
     *
     * @param petition which petition
     * @throws NoSuchPetitionException if it does not exist
     */
    void enrol(PetitionId petition);

    /**
     * Does one step of following petitions. Petitions that are unknown are enrolled first.
     *
     * @param changed the petitions, each with the signatures whose signers have been corrected or erased
     * @param people tells who has signed. It may be asked about a signature more than once, or not at all if the store knows
     *     its signer
     * @return whether nothing is left to do for these petitions; otherwise call it again
     * @throws StoreException if a movement cannot be followed, after the others have been; call it again later
     */
    boolean follow(Map<PetitionId, Set<SignatureId>> changed, SignerKeys people);

    /** {@return whether every petition that is older than the first follower has been followed} */
    boolean isComplete();

    /** Records that every petition that is older than the first follower has been followed. */
    void complete();

    /** {@return the movements that have petitions, in order} */
    NavigableSet<Hashtag> movements();

    /**
     * Returns the petitions of a movement.
     *
     * @param movement its hashtag
     * @return their ids in order; empty if there is no such movement
     */
    NavigableSet<PetitionId> petitions(Hashtag movement);

    /**
     * Returns the figures of a movement. The cost depends neither on its signatures nor on its petitions.
     *
     * @param movement its hashtag
     * @param now the present
     * @return the figures; zeros if there is no such movement
     */
    MovementProgress progress(Hashtag movement, Instant now);

    /**
     * Ranks the followed petitions by the counted signatures of the last 24 hours. Among equals the petition that
     * opened later comes first.
     *
     * @param most the length of the ranking, at least 1
     * @param now the present
     * @return the ranking, without petitions that have no signature in the window
     */
    List<Trending.Ranked> trending(int most, Instant now);

    /**
     * Begins to count a movement anew, beside the present figures. {@link #follow} of all its petitions does the work.
     * When it has come to the end, the new figures replace the present ones. Nothing happens if this has begun already.
     *
     * @param movement its hashtag
     */
    void startRebuild(Hashtag movement);
}
