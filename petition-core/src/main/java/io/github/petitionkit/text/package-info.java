/**
 * Texts as people type and paste them, and as they are kept.
 *
 * <p>Start at {@link io.github.petitionkit.text.TextKind}: a text is cleaned once, where it enters, by the policy of its kind;
 * whoever shows it escapes it for the place where it is shown. This package knows no other.
 */
@NullMarked
package io.github.petitionkit.text;

import org.jspecify.annotations.NullMarked;
