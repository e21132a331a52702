package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailAddress;

/**
 * Counts the last digits of numbered addresses. A counter ends in each digit equally often. Random numbers vary by chance, and
 * people prefer some digits.
 */
final class LastDigits {
    private static final int DIGITS = 10;
    private static final int FEWEST = 60;

    /** For random digits, chi-square with nine degrees of freedom is below this once in thirty thousand times. */
    private static final double TOO_SMALL = 0.5;

    private final int[] counts = new int[DIGITS];
    private int size;

    void add(EmailAddress email) {
        String local = email.localPart();
        int digit = local.isEmpty() ? -1 : local.charAt(local.length() - 1) - '0';
        if (digit >= 0 && digit < DIGITS && Character.isLetter(local.charAt(0))) {
            counts[digit]++;
            size++;
        }
    }

    boolean areTooEven() {
        double expected = (double) size / DIGITS;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected);
        }
        return size >= FEWEST && chiSquare < TOO_SMALL * expected;
    }
}
