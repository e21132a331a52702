/**
 * Is this a person who signs once, or something else? Small checks notice signals, one policy weighs them.
 *
 * <p>Start at {@link io.github.petitionkit.fraud.FraudPolicy}: {@code standard()} needs nothing,
 * {@code standard(counter)} adds rates and patterns and is the one for a site, {@code ukParliament(counter)} has that
 * site's rates. Add a {@link io.github.petitionkit.fraud.FraudCheck} of your own,
 * {@link io.github.petitionkit.fraud.check.AccessListCheck} with lists, or {@link io.github.petitionkit.fraud.check.VelocityCheck}
 * with rates. A check judges one attempt at the door, in microseconds; what only many signatures show together is
 * found afterwards, by a {@code sweep}. Checks know the attempt and nothing else: no store, no clock.
 */
@NullMarked
package io.github.petitionkit.fraud;

import org.jspecify.annotations.NullMarked;
