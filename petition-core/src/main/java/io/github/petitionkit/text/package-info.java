/**
 * Cleaning of texts that people type and paste.
 *
 * <p>Use it to clean texts of your own forms as the library cleans its own. Start at {@link
 * io.github.petitionkit.text.TextKind}: the library cleans a text once, at input, by the policy of its kind. Escape it
 * for its output when you show it. This package depends on no other.
 */
@NullMarked
package io.github.petitionkit.text;

import org.jspecify.annotations.NullMarked;
