package io.github.petitionkit.fraud;

import java.util.Objects;

/**
 * An alarm: more signatures of a petition are held than its history explains. The cause is an attack, or a check that
 * mistakes a crowd for one. {@link Holds#alarm()} has the rule: twenty or more within a day, above two in a hundred, and more
 * than three times the earlier share.
 *
 * @param code the heaviest signal of most signatures held lately; {@code staff} if a moderator held them
 * @param heldByIt number of signatures received within the last day and held for it
 * @param held number of signatures received within the last day and held for any cause
 * @param received number of signatures received within the last day that count or were held
 * @param usual the share of earlier signatures that were held, 0 to 1; 0 without history
 */
public record HoldAlarm(String code, long heldByIt, long held, long received, double usual) {
    /** Rejects {@code null}. */
    public HoldAlarm {
        Objects.requireNonNull(code, "code");
    }
}
