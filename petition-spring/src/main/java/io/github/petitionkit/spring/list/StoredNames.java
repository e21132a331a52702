package io.github.petitionkit.spring.list;

import io.github.petitionkit.spring.list.ListStore.Content;
import java.util.Arrays;

/** What states and contents are called in the tables, for ever, whatever Java calls them. */
final class StoredNames {
    private StoredNames() {}

    static String of(ListState state) {
        return switch (state) {
            case UPLOADED -> "UPLOADED";
            case PREVIEWED -> "PREVIEWED";
            case RUNNING -> "RUNNING";
            case STOPPED -> "STOPPED";
            case DONE -> "DONE";
        };
    }

    static String of(Content content) {
        return switch (content) {
            case FILE -> "FILE";
            case PREVIEW -> "PREVIEW";
            case REPORT -> "REPORT";
        };
    }

    /** Reads a state; one of a newer release is named. */
    static ListState state(ListId list, String name) {
        return Arrays.stream(ListState.values())
                .filter(state -> of(state).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableListException(
                        "The list %s has the state %s, which this release does not know: run the release that wrote it"
                                .formatted(list.value(), name)));
    }
}
