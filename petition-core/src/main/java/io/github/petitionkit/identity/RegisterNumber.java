package io.github.petitionkit.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The number under which a register of the host knows a person: of a census, an identity document, a union. Who has one
 * signs once, whatever the mailbox, and does not stand in the way of others with the same mailbox. Only a hash of it is
 * stored.
 *
 * @param value its letters and digits, in upper case; separators are left out
 */
public record RegisterNumber(String value) {
    /** The longest number, in characters. */
    public static final int MOST = 64;

    /**
     * Reduces a number to its letters and digits, because people and registers write the same number in several ways. Leading
     * zeros stay.
     *
     * @throws IllegalArgumentException if no letter or digit remains, or more than {@link #MOST}; the message does not
     *     have the number
     */
    public RegisterNumber {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > MOST) {
            throw new IllegalArgumentException(
                    "A register number has 1 to %s letters and digits, this has %s: give the number as the register has it, or none"
                            .formatted(MOST, value.length()));
        }
    }

    /** Shows nothing of the number, because it is personal data. */
    @Override
    public String toString() {
        return "RegisterNumber[hidden]";
    }
}
