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
 * A test of petitions and what the host has put into them, without the rest of the application: petitions are kept in
 * memory; of the host's components only checks, rules, listeners, customizers and the like are found. Inject
 * {@code Petitions}, the {@link MovableClock} that they go by, which stands at noon of 1 January 2030 in UTC until it is
 * moved, and the {@link Mailbox} that their mails go to. Jobs are not done by themselves.
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
     * Whether to find the host's components that have to do with petitions; without it, none.
     *
     * @return whether to
     */
    boolean useDefaultFilters() default true;

    /** {@return which components to find beside them} */
    ComponentScan.Filter[] includeFilters() default {};

    /** {@return which components not to find} */
    ComponentScan.Filter[] excludeFilters() default {};
}
