package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A followed petition.
 *
 * @param movements the movements that it belongs to
 * @param leaving the movements that it has left, whose figures may still contain signatures of it
 * @param openedAt when it opened, or was created
 * @param next the number of the next entry of its history for the ranking
 */
record Followed(
        PetitionId petition,
        NavigableSet<Hashtag> movements,
        NavigableSet<Hashtag> leaving,
        Instant openedAt,
        long next) {
    /** Returns the movements with figures to change. */
    NavigableSet<Hashtag> concerned() {
        NavigableSet<Hashtag> all = new TreeSet<>(movements);
        all.addAll(leaving);
        return all;
    }

    Followed at(long entry) {
        return new Followed(petition, movements, leaving, openedAt, entry);
    }

    /** Returns hashtags as one text; a hashtag has no spaces. */
    static String text(NavigableSet<Hashtag> hashtags) {
        return hashtags.stream().map(Hashtag::value).collect(Collectors.joining(" "));
    }

    static NavigableSet<Hashtag> hashtags(String text) {
        return Arrays.stream(text.split(" "))
                .filter(value -> !value.isEmpty())
                .map(Hashtag::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
