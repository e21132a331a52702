package io.github.petitionkit.spring.actuate;

import java.util.List;

/** What an operator should see in the health, though the application works. */
@FunctionalInterface
interface Warnings {
    /** {@return each warning in one sentence that says what to do; empty if all is well} */
    List<String> now();
}
