package io.github.petitionkit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a validator applies to a type exactly the constraints that are written on it, by the rules that come with
 * them. A host can add, replace and remove constraints and rules by {@code META-INF/validation.xml} and its provider's
 * means.
 */
final class BundledConstraints {
    /** Rules of constraints such as {@code @NotBlank} are the provider's; those of another provider are not known. */
    private static final String PROVIDER = "org.hibernate.validator.";

    private static final String TYPE = "";

    private BundledConstraints() {}

    static boolean areAll(Validator validator, Class<?> type) {
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        Map<String, Set<Annotation>> applied = new HashMap<>();
        boolean simple = isAsItComes(TYPE, bean.getConstraintDescriptors(), applied);
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            simple &= isAsItComes(property.getPropertyName(), property.getConstraintDescriptors(), applied)
                    && property.getConstrainedContainerElementTypes().isEmpty()
                    && !leadsToConstraints(property, validator);
        }
        return simple && applied.equals(written(type));
    }

    private static boolean isAsItComes(
            String place, Set<ConstraintDescriptor<?>> found, Map<String, Set<Annotation>> applied) {
        if (!found.isEmpty()) {
            applied.put(
                    place,
                    found.stream().map(ConstraintDescriptor::getAnnotation).collect(Collectors.toSet()));
        }
        return found.stream().allMatch(BundledConstraints::hasItsOwnRules);
    }

    private static boolean hasItsOwnRules(ConstraintDescriptor<?> constraint) {
        List<?> own = Arrays.asList(constraint
                .getAnnotation()
                .annotationType()
                .getAnnotation(Constraint.class)
                .validatedBy());
        List<?> used = constraint.getConstraintValidatorClasses();
        return own.isEmpty()
                ? used.stream().allMatch(rule -> ((Class<?>) rule).getName().startsWith(PROVIDER))
                : used.equals(own);
    }

    private static boolean leadsToConstraints(PropertyDescriptor property, Validator validator) {
        return property.isCascaded()
                && validator.getConstraintsForClass(property.getElementClass()).isBeanConstrained();
    }

    private static Map<String, Set<Annotation>> written(Class<?> type) {
        Map<String, Set<Annotation>> written = new HashMap<>();
        note(TYPE, type, written);
        for (Field field : type.getDeclaredFields()) {
            note(field.getName(), field, written);
        }
        return written;
    }

    private static void note(String place, AnnotatedElement element, Map<String, Set<Annotation>> written) {
        Set<Annotation> constraints = Arrays.stream(element.getAnnotations())
                .filter(each -> each.annotationType().isAnnotationPresent(Constraint.class))
                .collect(Collectors.toSet());
        if (!constraints.isEmpty()) {
            written.put(place, constraints);
        }
    }
}
