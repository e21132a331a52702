/** The figures of movements: how far each petition has been followed, and what has been counted. */
@NullMarked
package io.github.petitionkit.store.jdbc.movement;

import org.jspecify.annotations.NullMarked;
