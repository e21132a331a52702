package io.github.petitionkit.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test slice of petitions with the host's extensions, without the rest of the application. Petitions are kept in
 * memory; only the host's checks, rules, listeners, customizers and similar components are scanned. Inject
 * {@code Petitions}, their {@link MovableClock}, which starts at noon of 1 January 2030 in UTC, and the {@link Mailbox}
 * that receives their mails. Jobs do not run on schedule.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@BootstrapWith(SpringBootTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(PetitionTypeExcludeFilter.class)
@TestPropertySource(properties = "petitionkit.jobs.enabled=false")
@ImportAutoConfiguration
public @interface PetitionTest {
    /**
     * Returns whether to scan for the host's extensions of petitions.
     *
     * @return {@code false} for none
     */
    boolean useDefaultFilters() default true;

    /** {@return filters of further components to include} */
    ComponentScan.Filter[] includeFilters() default {};

    /** {@return filters of components to exclude} */
    ComponentScan.Filter[] excludeFilters() default {};
}
