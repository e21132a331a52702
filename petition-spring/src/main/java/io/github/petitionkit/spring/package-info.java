/**
 * Petitions in a Spring Boot application: add the dependency, and {@code Petitions} is a bean.
 *
 * <p>Start at {@link io.github.petitionkit.spring.PetitionProperties} for what can be set, at
 * {@link io.github.petitionkit.spring.PetitionsCustomizer} for the last word on the builder. Whatever a host makes a
 * bean of (a mailer, rules, checks, listeners, a store) is taken in the place of ours, or beside it. Each package
 * below has one more part, which is there when its libraries are: {@code jdbc}, {@code redis}, {@code event},
 * {@code job}, {@code metrics}, {@code actuate}; {@code web} when it is asked for as well, and {@code test} in tests.
 * What is decided is decided in petition-core: nothing here has a rule.
 */
@NullMarked
package io.github.petitionkit.spring;

import org.jspecify.annotations.NullMarked;
