package io.github.petitionkit.spring.web;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.jackson.UnreadableJsonException;
import io.github.petitionkit.mailing.IllegalMailingActionException;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotOpenException;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.spring.list.ListTooLargeException;
import io.github.petitionkit.spring.list.NoSuchListException;
import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Maps exceptions to problems. Other exceptions than those of clients and the store are left to the host. */
final class Problems {
    private static final Set<Class<?>> CONFLICTS = Set.of(
            CheckedOutException.class,
            IllegalPetitionActionException.class,
            IllegalMailingActionException.class,
            IllegalSignatureTransitionException.class,
            FrozenPetitionException.class,
            NotOpenException.class);

    /** What Tomcat throws when somebody reads parameters that are not UTF-8; a host may have another server. */
    private static final String UNDECODABLE = "org.apache.tomcat.util.http.InvalidParameterException";

    private Problems() {}

    static Optional<Problem> of(Exception failure) {
        return Optional.ofNullable(find(failure));
    }

    private static @Nullable Problem find(Exception failure) {
        if (failure instanceof HttpMessageNotReadableException unread) {
            return unreadable(unread);
        }
        if (failure instanceof BadParameterException bad) {
            return Problem.of(ProblemKind.BAD_PARAMETER, List.of(bad.violation()));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.of(ProblemKind.BAD_PARAMETER, List.of(parameter(mismatch)));
        }
        if (failure instanceof NoSuchPetitionException) {
            return Problem.of(ProblemKind.NO_SUCH_PETITION);
        }
        if (failure instanceof NoSuchSignatureException) {
            return Problem.of(ProblemKind.NO_SUCH_SIGNATURE);
        }
        if (failure instanceof NoSuchMailingException) {
            return Problem.of(ProblemKind.NO_SUCH_MAILING);
        }
        if (failure instanceof NoSuchListException) {
            return Problem.of(ProblemKind.NO_SUCH_LIST);
        }
        if (failure instanceof ListTooLargeException) {
            return Problem.of(ProblemKind.TOO_LARGE).detailed(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof IdempotencyKeyReusedException) {
            return Problem.of(ProblemKind.KEY_REUSED);
        }
        if (CONFLICTS.contains(failure.getClass())) {
            return Problem.of(ProblemKind.NOT_ALLOWED_NOW).detailed(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof StoreException) {
            return Problem.of(ProblemKind.UNAVAILABLE).detailed(advice(failure));
        }
        return ofSpring(failure);
    }

    private static @Nullable Problem ofSpring(Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException) {
            return Problem.of(ProblemKind.METHOD_NOT_ALLOWED);
        }
        if (failure instanceof HttpMediaTypeNotSupportedException) {
            return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        if (failure.getClass().getName().equals(UNDECODABLE)) {
            return Problem.of(ProblemKind.BAD_PARAMETER, List.of(new Violation("", "malformed", "Is not UTF-8")));
        }
        if (failure instanceof MultipartException) {
            return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        return failure instanceof HttpMediaTypeNotAcceptableException ? Problem.of(ProblemKind.NOT_ACCEPTABLE) : null;
    }

    private static Problem unreadable(HttpMessageNotReadableException unread) {
        if (unread.getCause() instanceof UnreadableJsonException reason) {
            ProblemKind kind = reason.isTooLarge() ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE;
            return Problem.of(kind, List.of(reason.violation()));
        }
        return Problem.of(ProblemKind.UNREADABLE, List.of(new Violation("", "missing", "Is empty")));
    }

    /** Makes a violation. The library's values say what to give and do not quote the input. */
    private static Violation parameter(MethodArgumentTypeMismatchException mismatch) {
        Throwable reason = mismatch.getMostSpecificCause();
        Class<?> type = mismatch.getRequiredType();
        boolean ours = reason instanceof IllegalArgumentException
                && type != null
                && type.getName().startsWith("io.github.petitionkit.");
        String message = ours ? String.valueOf(reason.getMessage()) : "Give a whole number";
        return new Violation(mismatch.getName(), "no-such-value", message);
    }

    private static String advice(Exception failure) {
        return failure instanceof OutcomeUnknownException
                ? "The result is not known yet; repeat the request, nothing is done twice"
                : "Nothing was stored; try again in a moment";
    }
}
