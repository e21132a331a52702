package io.github.petitionkit.spring.actuate;

import java.util.List;

/** Warnings for operators in the health, although the application works. */
@FunctionalInterface
interface Warnings {
    /** {@return the warnings, each a sentence that says what to do; empty if there are none} */
    List<String> now();
}
