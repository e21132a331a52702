/**
 * Who may sign, beyond what the petition's state says: built-in rules that read the policy, and rules of the host.
 *
 * <p>Start at {@link io.github.petitionkit.eligibility.EligibilityRule}. Rules know the petition and the request; they
 * know no store.
 */
@NullMarked
package io.github.petitionkit.eligibility;

import org.jspecify.annotations.NullMarked;
