/**
 * The rules of one petition, each of them a value: sponsors, moderation, term, confirmation, who may sign, who may share a
 * mailbox, thresholds, withdrawal, retention. A policy is frozen into its petition when that opens.
 *
 * <p>Start at {@link io.github.petitionkit.policy.Policy}, or at a {@code preset} that is nearly right. A rule that needs
 * more than values (an age, a membership) is an {@code EligibilityRule} of the host. Policies know thresholds and places;
 * they know no petition.
 */
@NullMarked
package io.github.petitionkit.policy;

import org.jspecify.annotations.NullMarked;
