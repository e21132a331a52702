package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionException;

/** A list's file has more bytes than are taken. Nothing of it is kept. */
public final class ListTooLargeException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * Says how much is taken.
     *
     * @param most the maximum number of bytes
     */
    public ListTooLargeException(long most) {
        super("The file has more than %s bytes: split it, or set petitionkit.lists.max-file-size".formatted(most));
    }
}
