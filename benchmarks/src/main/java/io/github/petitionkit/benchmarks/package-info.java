/**
 * What the library costs and what it finds, each figure beside a peer or a limit that was measured in the same run. A
 * benchmark {@code x} is the class {@code x.XBenchmark}; {@code benchmarks/run.sh x} runs it.
 */
@NullMarked
package io.github.petitionkit.benchmarks;

import org.jspecify.annotations.NullMarked;
