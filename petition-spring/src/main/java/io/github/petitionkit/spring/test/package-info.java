/**
 * Test support for hosts: petitions without the rest of the application, a movable clock, and a mailbox of sent mails.
 *
 * <p>Start at {@link io.github.petitionkit.spring.test.PetitionTest}, and inject
 * {@link io.github.petitionkit.spring.test.MovableClock} and {@link io.github.petitionkit.spring.test.Mailbox}. Use it
 * for the host's own rules, checks and listeners; for its pages and its database use {@code @SpringBootTest}. Not for
 * production.
 */
@NullMarked
package io.github.petitionkit.spring.test;

import org.jspecify.annotations.NullMarked;
