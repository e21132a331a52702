/** Whether lists enter as fast as the library can write, in constant memory, without losing a line. */
@NullMarked
package io.github.petitionkit.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
