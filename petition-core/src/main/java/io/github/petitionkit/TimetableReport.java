package io.github.petitionkit;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;

/**
 * Result of carrying out the timetables of petitions.
 *
 * @param stopped petitions that were stopped because nobody acted, or because a planned closing came before they opened
 * @param noticed petitions about which a notice was published
 */
public record TimetableReport(List<PetitionId> stopped, List<PetitionId> noticed) {
    /** Copies the lists. */
    public TimetableReport {
        stopped = List.copyOf(stopped);
        noticed = List.copyOf(noticed);
    }
}
