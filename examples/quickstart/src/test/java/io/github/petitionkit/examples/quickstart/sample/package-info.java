/**
 * The invented sign-ups of the quickstart and the truth about them, both made from one seed.
 *
 * <p>Start at {@link io.github.petitionkit.examples.quickstart.sample.Sample}. Every expected figure follows from how
 * the lines were made; nothing here may know PetitionKit, or the truth would only repeat what the library says.
 */
@NullMarked
package io.github.petitionkit.examples.quickstart.sample;

import org.jspecify.annotations.NullMarked;
