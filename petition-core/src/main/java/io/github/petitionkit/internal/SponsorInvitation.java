package io.github.petitionkit.internal;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Timetable;
import java.time.Duration;
import java.time.Instant;

/** When creators are mailed the invitation for their sponsors, and how long it is valid. */
final class SponsorInvitation {
    private static final Duration VALID_FOR = Duration.ofDays(30);

    private SponsorInvitation() {}

    static boolean isNeeded(Petition petition) {
        return petition.life().state() == PetitionState.COLLECTING_SPONSORS && !petition.hasEnoughSponsors();
    }

    /** Returns the end of the time that the policy gives for sponsors, or that of some weeks if it gives none. */
    static Instant expiresAt(Petition petition, Instant invitedAt) {
        Timetable timetable = petition.policy().timetable();
        Duration time = timetable == null ? null : timetable.sponsors();
        return time == null
                ? invitedAt.plus(VALID_FOR)
                : petition.life().inStateSince().plus(time);
    }
}
