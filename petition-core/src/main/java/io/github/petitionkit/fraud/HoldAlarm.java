package io.github.petitionkit.fraud;

import java.util.Objects;

/**
 * More are held on a petition than its history explains. An attack does that, and so does a check that takes a crowd for one.
 *
 * @param code the heaviest signal of most of those who are held lately; {@code staff} where a moderator held them
 * @param heldByIt how many of those who were received within the last day are held for it
 * @param held how many of those who were received within the last day are held at all
 * @param received how many were received within the last day and count or were held
 * @param usual the share of those who were held before the last day, 0 to 1; 0 without history
 */
public record HoldAlarm(String code, long heldByIt, long held, long received, double usual) {
    /** Rejects {@code null}. */
    public HoldAlarm {
        Objects.requireNonNull(code, "code");
    }
}
