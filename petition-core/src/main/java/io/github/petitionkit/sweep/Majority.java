package io.github.petitionkit.sweep;

/** The value that most members of a row have, if one has the majority (Boyer and Moore, 1981); 0 stands for none. */
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

    /** {@return how many have it, at least; 0 where it is none} */
    int count() {
        return candidate == 0 ? 0 : count;
    }
}
