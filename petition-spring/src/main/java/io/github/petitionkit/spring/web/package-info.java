/**
 * Petitions over HTTP: what visitors read, sign, confirm and withdraw, and what moderators decide. Off unless
 * {@code petitionkit.web.enabled} says otherwise.
 *
 * <p>Paths, answers and what to mind are in {@code docs/rest.md}. Controllers read the request, call {@code Petitions} and
 * answer with a view that its reader may see; they decide nothing.
 */
@NullMarked
package io.github.petitionkit.spring.web;

import org.jspecify.annotations.NullMarked;
