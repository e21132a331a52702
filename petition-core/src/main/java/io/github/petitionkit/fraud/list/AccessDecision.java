package io.github.petitionkit.fraud.list;

/** What the lists say, in the order in which they are asked: the first that says something decides. */
public enum AccessDecision {
    /** The address on the Internet is blocked. */
    BLOCKED_IP,
    /** The address on the Internet is of a country that is blocked, or of none known while countries are blocked. */
    BLOCKED_COUNTRY,
    /** The domain of the e-mail is blocked. */
    BLOCKED_DOMAIN,
    /** The mailbox is blocked. */
    BLOCKED_EMAIL,
    /** The address on the Internet is let through. */
    ALLOWED_IP,
    /** The domain of the e-mail is let through. */
    ALLOWED_DOMAIN,
    /** No list says anything. */
    UNLISTED;

    /** {@return whether a list blocks} */
    public boolean isBlocked() {
        return compareTo(ALLOWED_IP) < 0;
    }

    /** {@return whether a list lets through, past the limits on rates} */
    public boolean isAllowed() {
        return this == ALLOWED_IP || this == ALLOWED_DOMAIN;
    }
}
