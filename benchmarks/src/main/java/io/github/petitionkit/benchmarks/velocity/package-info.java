/** What one look at a sliding window costs in time and memory, beside Bucket4j's local bucket. */
@NullMarked
package io.github.petitionkit.benchmarks.velocity;

import org.jspecify.annotations.NullMarked;
