/**
 * Petitions in a Spring Boot application: add the dependency, and {@code Petitions} is a bean.
 *
 * <p>Use it to have petitions in a Spring Boot application without wiring. Start at {@link
 * io.github.petitionkit.spring.PetitionProperties} for the settings, and at {@link
 * io.github.petitionkit.spring.PetitionsCustomizer} for final changes of the builder. Beans of the host (a mailer,
 * rules, checks, listeners, a store) replace the library's or are added to them. Each package below adds a part if its
 * libraries are present: {@code jdbc}, {@code redis}, {@code event}, {@code job}, {@code metrics}, {@code actuate};
 * {@code web} if it is enabled, and {@code test} in tests. All rules are in petition-core.
 */
@NullMarked
package io.github.petitionkit.spring;

import org.jspecify.annotations.NullMarked;
