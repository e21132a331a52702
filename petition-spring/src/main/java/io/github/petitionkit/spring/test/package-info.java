/**
 * Support for tests of hosts: petitions without the rest of the application, a clock to move, and the mails that went out.
 *
 * <p>Start at {@link io.github.petitionkit.spring.test.PetitionTest}.
 */
@NullMarked
package io.github.petitionkit.spring.test;

import org.jspecify.annotations.NullMarked;
