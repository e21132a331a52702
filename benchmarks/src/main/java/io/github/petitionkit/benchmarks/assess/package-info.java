/** What all built-in checks cost on one signing, beside the same rules in two rule engines. */
@NullMarked
package io.github.petitionkit.benchmarks.assess;

import org.jspecify.annotations.NullMarked;
