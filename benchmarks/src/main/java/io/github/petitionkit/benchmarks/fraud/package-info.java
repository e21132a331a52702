/**
 * How much fraud is found, and how many honest people are held by mistake: a simulator whose every visit is known to be
 * honest or not, because it was made so. Start at {@code FraudBenchmark}.
 */
@NullMarked
package io.github.petitionkit.benchmarks.fraud;

import org.jspecify.annotations.NullMarked;
