package io.github.petitionkit.petition.lifecycle;

import static io.github.petitionkit.petition.lifecycle.PetitionAction.APPROVE;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.CLOSE;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.FLAG;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.HIDE;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.OPEN;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.REJECT;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.REPUBLISH;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.RESTORE;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.RESUME_MODERATION;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.SEEK_SPONSORS;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.SHELVE;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.STOP;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.SUBMIT;
import static io.github.petitionkit.petition.lifecycle.PetitionAction.WITHDRAW;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transition table of petitions: which action is allowed in which state. {@link #target} returns the resulting state. A petition's own policy and dates may forbid more (see {@link io.github.petitionkit.petition.Petition#allowedActions}).
 *
 * <pre>
 *                        DRAFT -&gt; COLLECTING_SPONSORS -&gt; IN_MODERATION -&gt; OPEN -&gt; CLOSED
 *                                                        |  ^
 *                                                        v  |
 *                                                   FLAGGED, DORMANT
 * </pre>
 *
 * From every state of this way a petition can leave for {@code REJECTED}, {@code HIDDEN}, {@code STOPPED} or
 * {@code WITHDRAWN} as the table says, and come back by {@code RESTORE} or {@code REPUBLISH}.
 */
public final class Lifecycle {
    private static final Map<PetitionState, Set<PetitionAction>> ALLOWED = new EnumMap<>(PetitionState.class);

    static {
        ALLOWED.put(PetitionState.DRAFT, EnumSet.of(SEEK_SPONSORS, SUBMIT, OPEN, STOP, WITHDRAW));
        ALLOWED.put(PetitionState.COLLECTING_SPONSORS, EnumSet.of(SUBMIT, OPEN, REJECT, HIDE, STOP, WITHDRAW));
        ALLOWED.put(PetitionState.IN_MODERATION, EnumSet.of(APPROVE, FLAG, SHELVE, REJECT, HIDE, STOP, WITHDRAW));
        ALLOWED.put(
                PetitionState.FLAGGED, EnumSet.of(APPROVE, SHELVE, RESUME_MODERATION, REJECT, HIDE, STOP, WITHDRAW));
        ALLOWED.put(PetitionState.DORMANT, EnumSet.of(APPROVE, FLAG, RESUME_MODERATION, REJECT, HIDE, STOP, WITHDRAW));
        ALLOWED.put(PetitionState.OPEN, EnumSet.of(CLOSE, REJECT, HIDE, WITHDRAW));
        ALLOWED.put(PetitionState.CLOSED, EnumSet.of(REJECT, HIDE, WITHDRAW, REPUBLISH));
        ALLOWED.put(PetitionState.REJECTED, EnumSet.of(HIDE, RESTORE, REPUBLISH));
        ALLOWED.put(PetitionState.HIDDEN, EnumSet.of(REJECT, RESTORE, REPUBLISH));
        ALLOWED.put(PetitionState.STOPPED, EnumSet.of(HIDE, RESTORE));
        ALLOWED.put(PetitionState.WITHDRAWN, EnumSet.of(HIDE, RESTORE, REPUBLISH));
    }

    private static final Map<PetitionAction, PetitionState> TARGET = new EnumMap<>(Map.ofEntries(
            Map.entry(SEEK_SPONSORS, PetitionState.COLLECTING_SPONSORS),
            Map.entry(SUBMIT, PetitionState.IN_MODERATION),
            Map.entry(OPEN, PetitionState.OPEN),
            Map.entry(APPROVE, PetitionState.OPEN),
            Map.entry(FLAG, PetitionState.FLAGGED),
            Map.entry(SHELVE, PetitionState.DORMANT),
            Map.entry(RESUME_MODERATION, PetitionState.IN_MODERATION),
            Map.entry(REJECT, PetitionState.REJECTED),
            Map.entry(HIDE, PetitionState.HIDDEN),
            Map.entry(STOP, PetitionState.STOPPED),
            Map.entry(WITHDRAW, PetitionState.WITHDRAWN),
            Map.entry(CLOSE, PetitionState.CLOSED),
            Map.entry(RESTORE, PetitionState.IN_MODERATION),
            Map.entry(REPUBLISH, PetitionState.OPEN)));

    private Lifecycle() {}

    /**
     * Returns the state that an action leads to.
     *
     * @param state the state before
     * @param action the action
     * @return the state after; empty if the action is not allowed
     */
    public static Optional<PetitionState> target(PetitionState state, PetitionAction action) {
        return allowed(state).contains(action) ? Optional.ofNullable(TARGET.get(action)) : Optional.empty();
    }

    /**
     * Returns the actions that a state allows.
     *
     * @param state the state before
     * @return the actions, unmodifiable; never empty
     */
    public static Set<PetitionAction> allowed(PetitionState state) {
        return Collections.unmodifiableSet(ALLOWED.getOrDefault(state, EnumSet.noneOf(PetitionAction.class)));
    }
}
