/** How long a Spring Boot application takes until it answers, with the library and without, each time in a fresh process. */
@NullMarked
package io.github.petitionkit.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
