package io.github.petitionkit.benchmarks.timing;

/** What an address has done before a stranger tries it. */
enum Past {
    /** Nothing. */
    NEW,
    /** One attempt that nobody has confirmed. */
    PENDING,
    /** Signed and confirmed. */
    SIGNED,
    /** Confirmed an attempt that looks like a robot's. */
    HELD,
    /** Got all the mail that it may get for now. */
    BUDGET_SPENT
}
