package io.github.petitionkit.spring.web;

import org.springframework.security.core.Authentication;

/**
 * Gives the id under which a moderator stands in the history, for ever: an account's number, never a name or an address.
 * Without a bean of this type it is the name that Spring Security knows, or a keyed hash of it where that has an {@code @}.
 */
@FunctionalInterface
public interface ModeratorIds {
    /**
     * The id of who is signed in.
     *
     * @param moderator has the authority to moderate
     * @return 1 to 100 characters
     */
    String idOf(Authentication moderator);
}
