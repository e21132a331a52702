/**
 * Eligibility: rules on who may sign, in addition to the petition's state. Built-in rules read the policy; the host
 * adds its own.
 *
 * <p>Start at {@link io.github.petitionkit.eligibility.EligibilityRule};
 * {@link io.github.petitionkit.eligibility.EligibilityRules} holds the rules and their order. Use it for a
 * property of a person (membership, age); the signer sees the reason of a refusal. For suspicious attempts write a
 * {@code FraudCheck}, whose result the signer does not see. For the form of a text write a constraint, see
 * {@code validation}. Rules depend on the petition and the request, not on a store.
 */
@NullMarked
package io.github.petitionkit.eligibility;

import org.jspecify.annotations.NullMarked;
