package io.github.petitionkit;

import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Rehearsal;
import io.github.petitionkit.fraud.Subject;
import io.github.petitionkit.fraud.TrendingSources;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Reason;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The work of moderators on suspected signatures: decide on many at once, rehearse another fraud policy, see what sources
 * stand out. Safe for many threads; signing goes on meanwhile.
 */
public final class Reviews {
    private static final int BATCH = 500;

    private final PetitionStore store;
    private final Reviewing reviewing;
    private final Relay relay;

    Reviews(PetitionStore store, Reviewing reviewing, Relay relay) {
        this.store = store;
        this.reviewing = reviewing;
        this.relay = relay;
    }

    /**
     * Lets held signatures go: each counts if its signer has confirmed, or else waits for that.
     *
     * @param petition which petition
     * @param signatures which signatures; those that are not held are left alone
     * @param reason why; its code goes into the history
     * @param by who does it
     * @return what was done
     * @throws NoSuchPetitionException if there is no such petition
     */
    public Review release(PetitionId petition, Collection<SignatureId> signatures, Reason reason, Actor by) {
        return review(petition, signatures, reason, by, Reviewing::released);
    }

    /**
     * Takes held signatures out for good, as far as staff does not restore them.
     *
     * @param petition which petition
     * @param signatures which signatures; those that are not held are left alone
     * @param reason why; its code goes into the history
     * @param by who does it
     * @return what was done
     * @throws NoSuchPetitionException if there is no such petition
     */
    public Review invalidate(PetitionId petition, Collection<SignatureId> signatures, Reason reason, Actor by) {
        return review(
                petition, signatures, reason, by, (held, view) -> held.to(SignatureState.INVALIDATED, view.now()));
    }

    private Review review(
            PetitionId petition,
            Collection<SignatureId> signatures,
            Reason reason,
            Actor by,
            BiFunction<Signature, PetitionView, Signature> decision) {
        List<SignatureId> ids = List.copyOf(new LinkedHashSet<>(signatures));
        List<Signature> decided = new ArrayList<>();
        List<SignatureId> left = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            Set<SignatureId> batch = new LinkedHashSet<>(ids.subList(from, Math.min(from + BATCH, ids.size())));
            Review done = reviewing.reviewAll(petition, batch, reason.code(), by, decision);
            decided.addAll(done.decided());
            left.addAll(done.left());
        }
        relay.announce();
        return new Review(decided, left);
    }

    /**
     * Judges the stored signatures of a petition by another fraud policy, in the order in which they came, and changes
     * nothing. What was refused was never stored, and who tried twice is stored once, so that rates come out a little lower
     * than they were. Reads every signature once, in constant memory.
     *
     * @param petition whose signatures
     * @param policy the policy to rehearse, with counters of its own: the ones in use would count everything again
     * @return how the verdicts would differ
     * @throws NoSuchPetitionException if there is no such petition
     */
    public Rehearsal rehearse(PetitionId petition, FraudPolicy policy) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return Rehearsal.of(policy, signatures);
        }
    }

    /**
     * The sources that many signatures of one clock hour came from. Reads every signature of the petition once; memory is in
     * proportion to the number of sources of that hour.
     *
     * @param petition whose signatures
     * @param subject by what sources are told apart, such as {@link Subject#IP} and {@link Subject#DOMAIN}
     * @param at an instant of the hour
     * @return those that reach a level
     * @throws NoSuchPetitionException if there is no such petition
     */
    public TrendingSources trending(PetitionId petition, Subject subject, Instant at) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return TrendingSources.of(subject, signatures.map(Attempt::of), at);
        }
    }
}
