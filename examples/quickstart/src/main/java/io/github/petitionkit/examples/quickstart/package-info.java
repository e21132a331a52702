/**
 * One petition, tens of thousands of sign-ups with faults, one exact count: the library in plain Java.
 *
 * <p>Start at {@code Quickstart}; the library is used in {@code Replay}.
 */
@NullMarked
package io.github.petitionkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
