package io.github.petitionkit.spring.test;

import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.spring.PetitionsCustomizer;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Includes the host's extensions of petitions. */
final class PetitionTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<PetitionTest> {
    PetitionTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return Set.of(
                FraudCheck.class,
                EligibilityRule.class,
                PetitionListener.class,
                PetitionsCustomizer.class,
                SigningInterceptor.class,
                Register.class,
                GeoIp.class);
    }
}
