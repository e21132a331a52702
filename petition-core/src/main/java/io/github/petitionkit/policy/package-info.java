/**
 * The rules of one petition, each of them a value: sponsors, moderation, term, confirmation, residency, mailbox
 * sharing, thresholds, withdrawal, retention. The policy of a petition is frozen when the petition opens.
 *
 * <p>Use it to set the rules of a petition before it opens. Start at {@link io.github.petitionkit.policy.Policy}, or at
 * a {@code preset} that fits nearly. A rule about other facts (an age, a membership) is an {@code EligibilityRule} of
 * the host. Policies depend on thresholds and places, not on petitions.
 */
@NullMarked
package io.github.petitionkit.policy;

import org.jspecify.annotations.NullMarked;
