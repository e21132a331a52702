package io.github.petitionkit.examples.site;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.mailing.IllegalMailingActionException;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers links to pages that are not there, links that no browser can have sent, and actions that are done already. */
@ControllerAdvice
class Refused {
    @ExceptionHandler({
        NoSuchPetitionException.class,
        NoSuchMailingException.class,
        NoSuchSignatureException.class,
        MethodArgumentTypeMismatchException.class
    })
    void leadsNowhere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Answers a link that has lost its encoding, such as {@code ?token=%ff}, and a form without its bounds. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    void isUnreadable(Exception failure, HttpServletResponse response) throws IOException {
        HttpStatus status = failure instanceof MaxUploadSizeExceededException
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        response.sendError(status.value());
    }

    /** Answers a repeated action, for example a button pressed twice, and one on a petition that another moderator has. */
    @ExceptionHandler({
        CheckedOutException.class,
        IllegalPetitionActionException.class,
        IllegalMailingActionException.class,
        IllegalSignatureTransitionException.class
    })
    void isDoneAlready(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
