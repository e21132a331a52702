package io.github.petitionkit.spring.web;

import org.springframework.security.core.Authentication;

/**
 * Provides the id of a moderator for the history, which keeps it for ever: an account's number, never a name or an
 * address. Without a bean of this type it is the name from Spring Security, or a keyed hash of it if it contains an
 * {@code @}.
 */
@FunctionalInterface
public interface ModeratorIds {
    /**
     * Returns the id of the signed-in moderator.
     *
     * @param moderator the authentication, with the authority to moderate
     * @return 1 to 100 characters
     */
    String idOf(Authentication moderator);
}
