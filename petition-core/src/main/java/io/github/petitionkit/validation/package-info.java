/**
 * Validation of requests: Jakarta constraints for names, addresses, countries, postal codes and free text, and
 * violations in the visitor's language.
 *
 * <p>Use it to add messages and constraints to the library's. Start at {@link
 * io.github.petitionkit.validation.RequestValidator}. Add constraints, groups and messages of your own in the standard
 * ways: annotate your {@code Answers}, map constraints by XML, override keys in {@code ValidationMessages}. Constraints
 * here depend on values only, not on a petition.
 */
@NullMarked
package io.github.petitionkit.validation;

import org.jspecify.annotations.NullMarked;
