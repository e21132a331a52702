package io.github.petitionkit.token;

import java.util.Optional;
import java.util.stream.Stream;

/** The only purpose for which a token is valid. */
public enum TokenPurpose {
    /** To confirm a signature. */
    CONFIRM('c'),
    /** To withdraw a signature. */
    WITHDRAW('w'),
    /** To sign a petition as a sponsor. */
    SPONSOR('s'),
    /** To stop mail to a mailbox, with one click (RFC 8058). */
    UNSUBSCRIBE('u'),
    /** To end updates to a mailbox; its bearer, to whom a mail may have been forwarded, can end no other mail. */
    STOP_UPDATES('e'),
    /** To let the owner of a mailbox see, correct and erase their data, and move to another one. */
    SELF_SERVICE('m'),
    /** To move to the mailbox that the token was sent to. */
    NEW_ADDRESS('n');

    private final byte mark;

    TokenPurpose(char mark) {
        this.mark = (byte) mark;
    }

    /** {@return whether a token contains the recipient's address} Its bearer has proved ownership of that mailbox. */
    public boolean namesAddress() {
        return this == SELF_SERVICE || this == NEW_ADDRESS;
    }

    /** {@return whether a token contains a mailbox as a keyed hash: the one that mail goes to, or the one to move from} */
    public boolean namesMailbox() {
        return this == UNSUBSCRIBE || this == STOP_UPDATES || this == NEW_ADDRESS;
    }

    /** The letter of the purpose inside a token. */
    byte mark() {
        return mark;
    }

    static Optional<TokenPurpose> of(byte mark) {
        return Stream.of(values()).filter(purpose -> purpose.mark == mark).findFirst();
    }
}
