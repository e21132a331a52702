package io.github.petitionkit.spring.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problems over HTTP. */
enum ProblemKind {
    UNREADABLE(HttpStatus.BAD_REQUEST, "The body cannot be read"),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter cannot be read"),
    NOT_OUR_LINK(HttpStatus.BAD_REQUEST, "The link is not valid, or it was cut off"),
    NO_SUCH_PETITION(HttpStatus.NOT_FOUND, "There is no such petition"),
    NO_SUCH_SIGNATURE(HttpStatus.NOT_FOUND, "There is no such signature"),
    NO_SUCH_MAILING(HttpStatus.NOT_FOUND, "There is no such mailing"),
    NO_SUCH_LIST(HttpStatus.NOT_FOUND, "There is no such list"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Only JSON is available here"),
    NOT_ALLOWED_NOW(HttpStatus.CONFLICT, "The current state does not allow this"),
    TOO_LATE(HttpStatus.CONFLICT, "The petition takes no more confirmations"),
    NO_LONGER_STANDING(HttpStatus.CONFLICT, "The signature is not active any more"),
    SPONSORS_FULL(HttpStatus.CONFLICT, "The petition has all the sponsors that it takes"),
    SIGNED_AGAIN(HttpStatus.CONFLICT, "The signer has signed again since"),
    SIGNED_ALREADY(HttpStatus.CONFLICT, "A person of that name has already signed from that mailbox"),
    VOUCHED(HttpStatus.CONFLICT, "A register has verified the name, so only the site's staff can correct it"),
    LOCKED(HttpStatus.CONFLICT, "Signatures of this petition cannot be withdrawn"),
    EXPIRED(HttpStatus.GONE, "The link is too old"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has another media type than is accepted here"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Some entries have to be corrected"),
    NOT_ELIGIBLE(HttpStatus.UNPROCESSABLE_CONTENT, "This petition cannot be signed by this signer"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This idempotency key was used for another request"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This cannot be done at the moment");

    private static final String TYPES = "urn:petitionkit:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** {@return the stable identifier of the kind} */
    String type() {
        return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
