/**
 * Is this a person who signs once, or something else? Small checks notice signals, one policy weighs them.
 *
 * <p>Start at {@link io.github.petitionkit.fraud.FraudPolicy}; write your own
 * {@link io.github.petitionkit.fraud.FraudCheck}. Checks know the attempt and nothing else: no store, no clock.
 */
@NullMarked
package io.github.petitionkit.fraud;

import org.jspecify.annotations.NullMarked;
