package io.github.petitionkit.verification;

import java.math.BigDecimal;

/** The confidence level: the share of repeated samples whose interval covers the true value. */
public enum Confidence {
    /** Nine times out of ten. */
    PERCENT_90("1.6448536269514722"),
    /** Nineteen times out of twenty, the usual choice. */
    PERCENT_95("1.9599639845400545"),
    /** Ninety-nine times out of a hundred. */
    PERCENT_99("2.5758293035489004");

    private final BigDecimal z;

    Confidence(String z) {
        this.z = new BigDecimal(z);
    }

    /** {@return the two-sided quantile of the standard normal distribution, 1.96 for 95 percent, to 17 digits} */
    public BigDecimal z() {
        return z;
    }
}
