package io.github.petitionkit.token;

/** What reading a token gave. */
public sealed interface TokenReading {
    /**
     * Ours, for this purpose, and still good.
     *
     * @param token what it says
     */
    record Valid(Token token) implements TokenReading {}

    /**
     * Ours, for this purpose, but too old.
     *
     * @param token what it says
     */
    record Expired(Token token) implements TokenReading {}

    /** Not ours, for another purpose, or damaged; which of them is not told. */
    record Unreadable() implements TokenReading {}
}
