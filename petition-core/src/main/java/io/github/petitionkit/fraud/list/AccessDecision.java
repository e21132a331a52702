package io.github.petitionkit.fraud.list;

/** The decision of the access lists, in the order in which they are consulted: the first list with an entry decides. */
public enum AccessDecision {
    /** The IP address is blocked. */
    BLOCKED_IP,
    /** The country of the IP address is blocked, or it is unknown while countries are blocked. */
    BLOCKED_COUNTRY,
    /** The domain of the e-mail is blocked. */
    BLOCKED_DOMAIN,
    /** The mailbox is blocked. */
    BLOCKED_EMAIL,
    /** The IP address is allowed. */
    ALLOWED_IP,
    /** The domain of the e-mail is allowed. */
    ALLOWED_DOMAIN,
    /** No list has an entry. */
    UNLISTED;

    /** {@return whether a list blocks} */
    public boolean isBlocked() {
        return compareTo(ALLOWED_IP) < 0;
    }

    /** {@return whether a list allows the attempt, exempt from rate limits} */
    public boolean isAllowed() {
        return this == ALLOWED_IP || this == ALLOWED_DOMAIN;
    }
}
