/** Whether anything gets slower while a petition grows. */
@NullMarked
package io.github.petitionkit.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
