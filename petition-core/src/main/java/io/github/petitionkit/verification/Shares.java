package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Validates and applies shares of a whole. */
final class Shares {
    private Shares() {}

    /** Validates a share: above 0, up to 1. */
    static BigDecimal checked(BigDecimal share, String name) {
        if (Objects.requireNonNull(share, name).signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "%s is %s; give a share above 0 and up to 1".formatted(name, share.toPlainString()));
        }
        return share;
    }

    static long roundedUp(BigDecimal share, long whole) {
        return up(share.multiply(BigDecimal.valueOf(whole)));
    }

    static long up(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
