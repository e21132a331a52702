package io.github.petitionkit.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Judges what a visitor typed by Jakarta Validation, and says what is wrong in the visitor's language. Immutable in use
 * and safe for many threads.
 */
public final class RequestValidator {
    private static final int MOST_CACHED = 200;
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final ValidatorFactory factory;
    private final Class<?>[] groups;
    private final MessageBundle ours = MessageBundle.ours();
    private final Map<Locale, Validator> validators = new ConcurrentHashMap<>();

    private RequestValidator(ValidatorFactory factory, Class<?>... groups) {
        this.factory = Objects.requireNonNull(factory, "factory");
        this.groups = groups.clone();
    }

    /**
     * A validator of the host's provider.
     *
     * @param factory the host's own, with its messages and mappings; stays open as long as this is used
     * @param groups the groups to check; the default group without any
     * @return the validator
     */
    public static RequestValidator of(ValidatorFactory factory, Class<?>... groups) {
        return new RequestValidator(factory, groups);
    }

    /**
     * A validator of the provider that is on the class path.
     *
     * @return the validator
     * @throws IllegalStateException if there is none, or it lacks an expression language; the message names what to add
     */
    public static RequestValidator ofDefaultProvider() {
        try {
            return new RequestValidator(Validation.buildDefaultValidatorFactory());
        } catch (ValidationException | LinkageError missing) {
            throw new IllegalStateException(
                    "Jakarta Validation has no working provider here. Add org.hibernate.validator:hibernate-validator and an"
                            + " expression language such as org.apache.tomcat.embed:tomcat-embed-el to the dependencies",
                    missing);
        }
    }

    /**
     * What is wrong with something that carries constraints.
     *
     * @param bean what to judge
     * @param locale the reader's language; English where neither we nor the host speak it
     * @return the violations in order of path; empty when nothing is wrong
     */
    public List<Violation> violations(Object bean, Locale locale) {
        return validator(locale).validate(bean, groups).stream()
                .map(RequestValidator::violation)
                .sorted()
                .toList();
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String code = WORD.matcher(constraint).replaceAll("-").toLowerCase(Locale.ROOT);
        return new Violation(found.getPropertyPath().toString(), code, found.getMessage());
    }

    private Validator validator(Locale locale) {
        Validator known = validators.get(locale);
        if (known != null) {
            return known;
        }
        Locale spoken = speaks(locale) ? locale : Locale.ENGLISH;
        Validator validator = factory.usingContext()
                .messageInterpolator(new InLocale(factory.getMessageInterpolator(), spoken))
                .getValidator();
        if (validators.size() < MOST_CACHED) {
            validators.put(locale, validator);
        }
        return validator;
    }

    private boolean speaks(Locale locale) {
        ClassLoader host = Thread.currentThread().getContextClassLoader();
        return ours.speaks(locale) || (host != null && new MessageBundle("ValidationMessages", host).speaks(locale));
    }

    private record InLocale(MessageInterpolator words, Locale locale) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return words.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return words.interpolate(template, context, locale);
        }
    }
}
