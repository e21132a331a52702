/**
 * Support for tests of hosts: petitions without the rest of the application, a clock to move, and the mails that went
 * out.
 *
 * <p>Start at {@link io.github.petitionkit.spring.test.PetitionTest}, and inject
 * {@link io.github.petitionkit.spring.test.MovableClock} and {@link io.github.petitionkit.spring.test.Mailbox}. Use
 * it for the host's own rules, checks and listeners; for its pages and its database there is {@code @SpringBootTest}.
 * Not for production.
 */
@NullMarked
package io.github.petitionkit.spring.test;

import org.jspecify.annotations.NullMarked;
