/**
 * Fraud detection: checks return signals about an attempt to sign, and one policy weighs them.
 *
 * <p>Use it to hold or refuse attempts that no person made. Start at {@link io.github.petitionkit.fraud.FraudPolicy}:
 * {@code standard()} needs nothing, {@code standard(counter)} adds rates and patterns and is the one for a site, {@code
 * ukParliament(counter)} has that site's rates. Add a {@link io.github.petitionkit.fraud.FraudCheck} of your own,
 * {@link io.github.petitionkit.fraud.check.AccessListCheck} with lists, or {@link
 * io.github.petitionkit.fraud.check.VelocityCheck} with rates. A check judges one attempt while it is made, in
 * microseconds. A {@code sweep} later finds patterns across many signatures. Checks depend on the attempt only: on no
 * store and no clock.
 */
@NullMarked
package io.github.petitionkit.fraud;

import org.jspecify.annotations.NullMarked;
