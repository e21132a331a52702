/**
 * Who may sign, beyond what the petition's state says: built-in rules that read the policy, and rules of the host.
 *
 * <p>Start at {@link io.github.petitionkit.eligibility.EligibilityRule}; which rules are asked, and in which order,
 * is in {@link io.github.petitionkit.eligibility.EligibilityRules}. Write a rule for what a person must be (a member,
 * of age): the signer is told why not. What makes an attempt suspicious is a {@code FraudCheck}, of which the signer
 * is told nothing, and whether a text can be taken at all is a constraint, as in {@code validation}. Rules know the
 * petition and the request; they know no store.
 */
@NullMarked
package io.github.petitionkit.eligibility;

import org.jspecify.annotations.NullMarked;
