package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The site's words for states. The site has no word for a withdrawal; a withdrawn petition is closed there. */
final class UkStates {
    private static final Map<PetitionState, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(PetitionState.DRAFT, "pending"),
            Map.entry(PetitionState.COLLECTING_SPONSORS, "validated"),
            Map.entry(PetitionState.IN_MODERATION, "sponsored"),
            Map.entry(PetitionState.FLAGGED, "flagged"),
            Map.entry(PetitionState.DORMANT, "dormant"),
            Map.entry(PetitionState.OPEN, "open"),
            Map.entry(PetitionState.CLOSED, "closed"),
            Map.entry(PetitionState.REJECTED, "rejected"),
            Map.entry(PetitionState.HIDDEN, "hidden"),
            Map.entry(PetitionState.STOPPED, "stopped")));

    private UkStates() {}

    static String write(PetitionState state) {
        return WORDS.getOrDefault(state, "closed");
    }

    static Optional<PetitionState> read(String word) {
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
