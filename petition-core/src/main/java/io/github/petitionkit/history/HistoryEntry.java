package io.github.petitionkit.history;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.tally.TallyChange;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One transition of one signature. The entry alone determines the change of the counts, so that the live tally and the
 * history cannot disagree.
 *
 * @param number its number in the petition's history, from 0 without gaps
 * @param signature the signature
 * @param from the state before, or {@code null} for a new signature
 * @param to the state after; equal to {@code from} if only data about the signature changed
 * @param country the country for which the signature counts
 * @param region the host's region where the signer lives, or {@code null}
 * @param countedAt when the signature first entered the count, or {@code null} if it never did
 * @param assuredBefore the proof of the signer's identity before
 * @param assured the proof after
 * @param at when it happened; never before the previous entry
 * @param cause why, a short code such as {@code signed}, {@code confirmed}, {@code duplicate-accounts}
 * @param by the actor
 */
public record HistoryEntry(
        long number,
        SignatureId signature,
        @Nullable SignatureState from,
        SignatureState to,
        Country country,
        @Nullable Region region,
        @Nullable Instant countedAt,
        Assurance assuredBefore,
        Assurance assured,
        Instant at,
        String cause,
        Actor by) {
    /** Requires a number of 0 or more, and {@code countedAt} if the signature enters or leaves the count. */
    public HistoryEntry {
        if (number < 0) {
            throw new IllegalArgumentException("A history entry cannot have number " + number);
        }
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(assuredBefore, "assuredBefore");
        Objects.requireNonNull(assured, "assured");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(by, "by");
        if ((from == SignatureState.CONFIRMED || to == SignatureState.CONFIRMED) && countedAt == null) {
            throw new IllegalArgumentException(
                    "Entry " + number + " changes the count; give the instant at which the signature first counted");
        }
    }

    /**
     * Makes the entry of a signature's transition.
     *
     * @param number its number in the history
     * @param before the signature before, or {@code null} for a new one
     * @param after the signature after
     * @param at the present
     * @param cause why
     * @param by the actor
     * @return the entry
     */
    public static HistoryEntry of(
            long number, @Nullable Signature before, Signature after, Instant at, String cause, Actor by) {
        return new HistoryEntry(
                number,
                after.id(),
                before == null ? null : before.state(),
                after.state(),
                after.signer().country(),
                after.signer().region(),
                after.timestamps().countedAt(),
                before == null ? Assurance.NONE : before.assurance(),
                after.assurance(),
                at,
                cause,
                by);
    }

    /** {@return the change of the counts} */
    public TallyChange tallyChange() {
        TallyChange change = from == null ? TallyChange.received(1) : leaving(from);
        return change.plus(worth(to, country, region, countedAt, assured));
    }

    private TallyChange leaving(SignatureState state) {
        return switch (state) {
            case PENDING -> TallyChange.pending(-1);
            case HELD -> TallyChange.held(-1);
            case CONFIRMED ->
                TallyChange.uncounted(country, region, Objects.requireNonNull(countedAt))
                        .plus(TallyChange.assured(assuredBefore, -1));
            case INVALIDATED, WITHDRAWN, LAPSED -> TallyChange.NONE;
        };
    }

    /** Returns the contribution of a signature in a state to the counts, without its receipt. */
    static TallyChange worth(
            SignatureState state,
            Country country,
            @Nullable Region region,
            @Nullable Instant countedAt,
            Assurance assurance) {
        return switch (state) {
            case PENDING -> TallyChange.pending(1);
            case HELD -> TallyChange.held(1);
            case CONFIRMED ->
                TallyChange.counted(country, region, Objects.requireNonNull(countedAt))
                        .plus(TallyChange.assured(assurance, 1));
            case INVALIDATED, WITHDRAWN, LAPSED -> TallyChange.NONE;
        };
    }
}
