/**
 * The built-in fraud checks, one file for each. Use them to build a {@link io.github.petitionkit.fraud.FraudPolicy} of your
 * own; {@link io.github.petitionkit.fraud.FraudPolicy#standard(io.github.petitionkit.fraud.rate.VelocityCounter)} has a set
 * that is ready. A check knows the model in {@code fraud}; the model knows no check but the standard set.
 */
@NullMarked
package io.github.petitionkit.fraud.check;

import org.jspecify.annotations.NullMarked;
