package io.github.petitionkit.token;

/** Result of reading a token. */
public sealed interface TokenReading {
    /**
     * The token is valid for this purpose.
     *
     * @param token its content
     */
    record Valid(Token token) implements TokenReading {}

    /**
     * The token is for this purpose, but has expired.
     *
     * @param token its content
     */
    record Expired(Token token) implements TokenReading {}

    /** The token is forged, damaged or for another purpose; the result does not reveal which. */
    record Unreadable() implements TokenReading {}
}
