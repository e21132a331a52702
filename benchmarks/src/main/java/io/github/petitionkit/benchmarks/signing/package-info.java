/** What {@code sign()} costs in memory, beside the validation of the same request. */
@NullMarked
package io.github.petitionkit.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
