package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Admits only moderators, in addition to the host's own rules on paths. */
final class Moderators {
    private final String authority;
    private final AuthorizationManager<Object> rule;
    private final ModeratorIds ids;

    Moderators(String authority, ModeratorIds ids) {
        this.authority = authority;
        this.rule = AuthorityAuthorizationManager.hasAuthority(authority);
        this.ids = ids;
    }

    /**
     * Returns the signed-in moderator.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in; Spring Security then asks for
     *     credentials
     * @throws AccessDeniedException if the authority is missing
     */
    Actor admit() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            throw new AuthenticationCredentialsNotFoundException("Moderators must sign in");
        }
        AuthorizationResult result = rule.authorize(() -> known, this);
        if (result == null || !result.isGranted()) {
            throw new AccessDeniedException("Moderation requires the authority " + authority);
        }
        return Actor.staff(ids.idOf(known));
    }
}
