package io.github.petitionkit.spring.list;

import io.github.petitionkit.store.StoreException;

/** A stored list that this release cannot read; the others it can. */
final class UnreadableListException extends StoreException {
    private static final long serialVersionUID = 1L;

    UnreadableListException(String message) {
        super(message);
    }

    UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
