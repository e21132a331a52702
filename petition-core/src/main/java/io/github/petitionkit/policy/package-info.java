/**
 * The rules of one petition, each of them a value: sponsors, moderation, term, confirmation, who may sign, who may share a
 * mailbox, thresholds, withdrawal, retention. A policy is frozen into its petition when that opens.
 *
 * <p>Start at {@link io.github.petitionkit.policy.Policy}. Policies know thresholds and places; they know no petition.
 */
@NullMarked
package io.github.petitionkit.policy;

import org.jspecify.annotations.NullMarked;
