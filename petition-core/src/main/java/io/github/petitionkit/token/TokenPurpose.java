package io.github.petitionkit.token;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token is good for, and for nothing else. */
public enum TokenPurpose {
    /** To confirm a signature. */
    CONFIRM('c'),
    /** To withdraw a signature. */
    WITHDRAW('w'),
    /** To sign a petition as a sponsor. */
    SPONSOR('s');

    private final byte mark;

    TokenPurpose(char mark) {
        this.mark = (byte) mark;
    }

    /** The letter that stands for the purpose inside a token. */
    byte mark() {
        return mark;
    }

    static Optional<TokenPurpose> of(byte mark) {
        return Stream.of(values()).filter(purpose -> purpose.mark == mark).findFirst();
    }
}
