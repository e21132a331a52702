/**
 * Whether what a visitor typed can be taken: Jakarta constraints for names, addresses, countries, postal codes and free
 * text, and what is wrong in the visitor's language.
 *
 * <p>Start at {@link io.github.petitionkit.validation.RequestValidator}. The host's own constraints, groups and messages
 * join in the standard ways: annotate your {@code Answers}, map constraints by XML, override keys in
 * {@code ValidationMessages}. Constraints here know values only, no petition.
 */
@NullMarked
package io.github.petitionkit.validation;

import org.jspecify.annotations.NullMarked;
