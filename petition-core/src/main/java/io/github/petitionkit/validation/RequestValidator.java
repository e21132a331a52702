package io.github.petitionkit.validation;

import io.github.petitionkit.place.PostalCodes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Validates a visitor's request by Jakarta Validation and reports violations in the visitor's language. Immutable and
 * thread-safe.
 *
 * <p>A language is supported if the host's {@code ValidationMessages} or the library's
 * {@code ContributorValidationMessages} has a file for it; one key in {@code ValidationMessages_sv.properties} is
 * enough to add Swedish. A reader of another language gets English. So only languages with a file use memory. The
 * host's bundle is loaded by the context class loader of the thread that makes the validator.
 */
public final class RequestValidator {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    /** Message keys of the library's constraints, which can distinguish several causes. */
    private static final Pattern OUR_WORDS =
            Pattern.compile("\\{io\\.github\\.petitionkit\\.validation\\.(?!Required)([A-Za-z]++)\\.message}");

    private static final Pattern OUR_KEY = Pattern.compile("\\{(io\\.github\\.petitionkit\\.[A-Za-z.-]++)}");
    private static final String HIBERNATE = "org.hibernate.validator.";

    private static final int MOST_ASKED = 500;
    private static final String EXPRESSION_LANGUAGE = "jakarta.el";
    /** A property of Hibernate Validator; other providers ignore it. */
    private static final String REMEMBERS_WHAT_IS_REACHABLE =
            "hibernate.validator.enable_traversable_resolver_result_cache";

    private final ValidatorFactory factory;
    private final PostalCodes postalCodes;
    private final Class<?>[] groups;
    private final MessageBundle hosts = MessageBundle.hosts();
    private final MessageBundle ours = MessageBundle.ours();
    private final Map<Locale, Validator> validators = new ConcurrentHashMap<>();
    private final Map<Locale, Validator> asked = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> asWritten = new ConcurrentHashMap<>();

    private RequestValidator(ValidatorFactory factory, PostalCodes postalCodes, Class<?>... groups) {
        this.factory = Objects.requireNonNull(factory, "factory");
        this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
        this.groups = groups.clone();
    }

    /**
     * Makes a validator of the host's provider.
     *
     * @param factory the host's own, with its messages and mappings; keep it open while this is used
     * @param groups the groups to check; the default group without any
     * @return the validator
     */
    public static RequestValidator of(ValidatorFactory factory, Class<?>... groups) {
        return new RequestValidator(factory, PostalCodes.bundled(), groups);
    }

    /**
     * Makes a validator of the provider on the class path, configured by the host's {@code META-INF/validation.xml}, if
     * any.
     *
     * @return the validator
     * @throws IllegalStateException if there is no provider, or it lacks an expression language; the message names the
     *     dependencies to add
     * @throws ValidationException if the provider rejects its configuration
     */
    public static RequestValidator ofDefaultProvider() {
        try {
            return of(Validation.byDefaultProvider()
                    .configure()
                    .addProperty(REMEMBERS_WHAT_IS_REACHABLE, "false")
                    .buildValidatorFactory());
        } catch (NoProviderFoundException | LinkageError missing) {
            throw withoutProvider(missing);
        } catch (ValidationException refused) {
            throw isForWantOfExpressionLanguage(refused) ? withoutProvider(refused) : refused;
        }
    }

    private static boolean isForWantOfExpressionLanguage(ValidationException refused) {
        return Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause.toString().contains(EXPRESSION_LANGUAGE));
    }

    private static IllegalStateException withoutProvider(Throwable missing) {
        return new IllegalStateException(
                "Jakarta Validation has no working provider here. Add org.hibernate.validator:hibernate-validator and an"
                        + " expression language such as org.apache.tomcat.embed:tomcat-embed-el to the dependencies",
                missing);
    }

    /**
     * Replaces the bundled rules for postal codes by the host's.
     *
     * @param postalCodes the rules by country
     * @return the validator
     */
    public RequestValidator with(PostalCodes postalCodes) {
        return new RequestValidator(factory, postalCodes, groups);
    }

    /** {@return the rules for postal codes} */
    public PostalCodes postalCodes() {
        return postalCodes;
    }

    /**
     * Returns whether the constraints of a type are applied exactly as they are written on it. Then who knows them can find
     * a value valid without asking the provider. It is not so if the host has configured other constraints, rules or
     * groups, or has a provider that is not known.
     *
     * @param type the type
     * @return {@code true} if the host has changed nothing
     */
    public boolean appliesAsWritten(Class<?> type) {
        return groups.length == 0
                && asWritten.computeIfAbsent(type, each -> BundledConstraints.areAll(validator(Locale.ROOT), each));
    }

    /**
     * Validates an object with constraints.
     *
     * @param bean the object
     * @param locale the reader's language; English if no file supports it
     * @return the violations in their order; empty if there are none
     * @throws ValidationException if a constraint is on a type that it does not support
     */
    public List<Violation> violations(Object bean, Locale locale) {
        return violations(bean, locale, Default.class);
    }

    /**
     * Validates an object with constraints.
     *
     * @param bean the object
     * @param locale the reader's language; English if no file supports it
     * @param group the group to check instead of the default group; ignored if this validator checks groups of the host
     *     without the default one
     * @return the violations in their order; empty if there are none
     * @throws ValidationException if a constraint is on a type that it does not support
     */
    public List<Violation> violations(Object bean, Locale locale, Class<? extends Default> group) {
        Objects.requireNonNull(bean, "bean");
        Objects.requireNonNull(locale, "locale");
        Set<ConstraintViolation<Object>> found = validator(locale).validate(bean, withDefault(group));
        return found.isEmpty()
                ? List.of()
                : found.stream().map(RequestValidator::violation).sorted().toList();
    }

    /**
     * Validates an object that was left out, as if each of its properties were {@code null}.
     *
     * @param type the type of the object
     * @param path the path of the object, under which violations are reported
     * @param locale the reader's language; English if no file supports it
     * @return the violations in their order; empty if no property is compulsory
     */
    public List<Violation> violationsIfMissing(Class<?> type, String path, Locale locale) {
        Objects.requireNonNull(path, "path");
        Validator validator = validator(locale);
        return validator.getConstraintsForClass(type).getConstrainedProperties().stream()
                .map(PropertyDescriptor::getPropertyName)
                .flatMap(property -> validator.validateValue(type, property, null, withDefault(Default.class)).stream())
                .map(RequestValidator::violation)
                .map(found -> new Violation(path + "." + found.path(), found.code(), found.message()))
                .sorted()
                .toList();
    }

    private Class<?>[] withDefault(Class<? extends Default> group) {
        return groups.length == 0
                ? new Class<?>[] {group}
                : Arrays.stream(groups)
                        .map(each -> each == Default.class ? group : each)
                        .toArray(Class<?>[]::new);
    }

    private static Violation violation(ConstraintViolation<?> found) {
        Matcher ours = OUR_WORDS.matcher(found.getMessageTemplate());
        String cause = ours.matches()
                ? ours.group(1)
                : found.getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        String code = WORD.matcher(cause).replaceAll("-").toLowerCase(Locale.ROOT);
        return new Violation(PathText.of(found.getPropertyPath()), code, found.getMessage());
    }

    /** Caches validators of supported languages only, because a visitor can invent any number of locales. */
    private Validator validator(Locale locale) {
        Validator known = asked.get(locale);
        if (known == null) {
            known = validators.computeIfAbsent(spoken(locale), this::speaking);
            if (asked.size() < MOST_ASKED) {
                asked.put(locale, known);
            }
        }
        return known;
    }

    /**
     * Returns the supported locale; English is {@link Locale#ROOT}, because a provider without an English file would
     * use the machine's language.
     */
    private Locale spoken(Locale locale) {
        return MessageBundle.candidates(locale).stream()
                .filter(candidate -> hosts.speaks(candidate) || ours.speaks(candidate))
                .findFirst()
                .orElse(Locale.ROOT);
    }

    private Validator speaking(Locale spoken) {
        return factory.usingContext()
                .messageInterpolator(inLocale(factory.getMessageInterpolator(), spoken))
                .traversableResolver(new AlwaysReachableResolver())
                .constraintValidatorFactory(new PostalCodeRules(factory.getConstraintValidatorFactory(), postalCodes()))
                .getValidator();
    }

    /** The provider alone would look for the host's words in the machine's language too; an interpolator of the host's may. */
    private MessageInterpolator inLocale(MessageInterpolator words, Locale spoken) {
        boolean isProviders = words.getClass().getName().startsWith(HIBERNATE);
        return new InLocale(words, spoken, isProviders ? template -> words(template, spoken) : template -> template);
    }

    private String words(String template, Locale spoken) {
        Matcher key = OUR_KEY.matcher(template);
        return key.matches()
                ? hosts.find(key.group(1), spoken)
                        .or(() -> ours.find(key.group(1), spoken))
                        .orElse(template)
                : template;
    }

    private record InLocale(MessageInterpolator words, Locale locale, UnaryOperator<String> templates)
            implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return words.interpolate(templates.apply(template), context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return interpolate(template, context);
        }
    }
}
