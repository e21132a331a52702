/** Signing over HTTP, beside the least that a Spring application with a database does. */
@NullMarked
package io.github.petitionkit.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
