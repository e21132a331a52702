package io.github.petitionkit.sweep;

/** Finds the value of more than half of a row in constant memory (Boyer and Moore, 1981); 0 stands for no value. */
final class Majority {
    private long candidate;
    private int lead;
    private int count;

    void add(long value) {
        if (value == candidate) {
            lead++;
            count++;
        } else if (lead > 0) {
            lead--;
        } else {
            candidate = value;
            lead = 1;
            count = 1;
        }
    }

    /** {@return a lower bound of the number that have it; 0 if there is none} */
    int count() {
        return candidate == 0 ? 0 : count;
    }
}
