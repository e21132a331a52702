/** Movements on several nodes: exact after a crash, and what following costs those who sign. */
@NullMarked
package io.github.petitionkit.benchmarks.movement;

import org.jspecify.annotations.NullMarked;
