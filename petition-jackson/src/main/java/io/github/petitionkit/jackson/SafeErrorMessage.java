package io.github.petitionkit.jackson;

import io.github.petitionkit.jackson.UnreadableJsonException.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * A message on a fault that does not quote the input, unlike Jackson's messages.
 *
 * @param fault the kind of fault
 * @param message what to do about it
 */
record SafeErrorMessage(Fault fault, String message) {
    private static final Map<Class<?>, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(String.class, "a text");
        KINDS.put(Boolean.class, "true or false");
        KINDS.put(boolean.class, "true or false");
        KINDS.put(int.class, "a whole number");
        KINDS.put(long.class, "a whole number");
        KINDS.put(Integer.class, "a whole number");
        KINDS.put(Long.class, "a whole number");
        KINDS.put(BigInteger.class, "a whole number");
        KINDS.put(BigDecimal.class, "a number");
        KINDS.put(double.class, "a number");
        KINDS.put(Double.class, "a number");
        KINDS.put(UUID.class, "a UUID");
        KINDS.put(Instant.class, "an instant such as 2026-03-03T09:00:00Z");
        KINDS.put(LocalDate.class, "a day such as 2026-03-03");
        KINDS.put(Duration.class, "a duration such as PT24H");
        KINDS.put(Period.class, "a period such as P6M");
        KINDS.put(ZoneId.class, "a time zone such as Europe/London");
        KINDS.put(Locale.class, "a language tag such as en or de-CH");
    }

    private static final SafeErrorMessage NULL =
            new SafeErrorMessage(Fault.MISSING, "Is null; leave it out or give a value");

    static SafeErrorMessage of(JacksonException unread) {
        if (unread instanceof RefusedValueException refused) {
            return new SafeErrorMessage(refused.fault(), refused.getOriginalMessage());
        }
        if (unread instanceof StreamConstraintsException) {
            return new SafeErrorMessage(Fault.TOO_LARGE, "Is larger or more deeply nested than the maximum");
        }
        if (unread instanceof InputCoercionException) {
            return new SafeErrorMessage(Fault.WRONG_KIND, "Give a smaller whole number");
        }
        if (unread instanceof StreamReadException) {
            return new SafeErrorMessage(Fault.MALFORMED, "Is not well-formed JSON from here on");
        }
        if (unread instanceof PropertyBindingException) {
            return new SafeErrorMessage(Fault.UNKNOWN_ENTRY, "There is no entry of this name");
        }
        if (unread instanceof InvalidNullException) {
            return NULL;
        }
        if (unread instanceof InvalidTypeIdException untyped) {
            return untyped(untyped);
        }
        if (unread instanceof ValueInstantiationException refused) {
            return new SafeErrorMessage(Fault.NO_SUCH_VALUE, reason(refused));
        }
        if (unread instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched);
        }
        return new SafeErrorMessage(Fault.MALFORMED, "Cannot be read");
    }

    private static SafeErrorMessage mismatched(MismatchedInputException mismatched) {
        if (mismatched.getCurrentToken() == JsonToken.VALUE_NULL) {
            return NULL;
        }
        boolean text = mismatched instanceof InvalidFormatException read && read.getValue() instanceof String;
        return new SafeErrorMessage(
                text ? Fault.NO_SUCH_VALUE : Fault.WRONG_KIND, "Give " + kind(mismatched.getTargetType()));
    }

    private static SafeErrorMessage untyped(InvalidTypeIdException untyped) {
        SealedTypes cases = untyped.getBaseType() == null
                ? null
                : SealedTypes.ofBase(untyped.getBaseType().getRawClass());
        String names = cases == null
                ? ""
                : ", one of " + String.join(", ", cases.names().values());
        return new SafeErrorMessage(
                untyped.getTypeId() == null ? Fault.MISSING : Fault.NO_SUCH_VALUE,
                "Give its " + SealedTypes.PROPERTY + names);
    }

    /** Returns the message of the library's constructor, which says what to give and does not quote the input. */
    private static String reason(ValueInstantiationException refused) {
        boolean ours =
                refused.getType() != null && LibraryTypes.has(refused.getType().getRawClass());
        return ours && refused.getCause() instanceof IllegalArgumentException said
                ? String.valueOf(said.getMessage())
                : "These entries contradict each other";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        String kind = KINDS.get(type);
        if (kind != null) {
            return kind;
        }
        return Collection.class.isAssignableFrom(type) || PetitionIntrospector.LISTS.contains(type)
                ? "a list"
                : "an object";
    }
}
