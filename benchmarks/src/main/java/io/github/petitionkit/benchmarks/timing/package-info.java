/** Whether the time of an answer tells what an address has done before. */
@NullMarked
package io.github.petitionkit.benchmarks.timing;

import org.jspecify.annotations.NullMarked;
