/** Petitions in a Spring Boot application: add the dependency, and {@code Petitions} is a bean. */
@NullMarked
package io.github.petitionkit.spring;

import org.jspecify.annotations.NullMarked;
