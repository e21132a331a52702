/**
 * Petitions over HTTP: visitors read, sign, confirm and withdraw, creators write to supporters, and
 * moderators decide. Disabled unless
 * {@code petitionkit.web.enabled} is set.
 *
 * <p>Use it to offer petitions to a front end of your own. Start at {@link
 * io.github.petitionkit.spring.web.PetitionWebProperties}; {@code docs/rest.md} describes paths, answers and security.
 * Controllers read the request, call {@code Petitions} and answer with a view for its reader; they contain no rules.
 */
@NullMarked
package io.github.petitionkit.spring.web;

import org.jspecify.annotations.NullMarked;
