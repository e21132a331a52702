package io.github.petitionkit.proof;

/**
 * The path from a node up to the root of a tree, complete or not: the {@code fn} and {@code sn} of RFC 9162, 2.1.3.2
 * and 2.1.4.2. It skips levels at which the node is the last and has no sibling.
 */
final class AuditPath {
    private long node;
    private long last;

    AuditPath(long node, long last) {
        this.node = node;
        this.last = last;
    }

    /** Returns the path from the largest complete subtree that ends with the node, where a consistency proof begins. */
    static AuditPath fromCompleteSubtree(long node, long last) {
        int levels = Long.numberOfTrailingZeros(~node);
        return new AuditPath(node >>> levels, last >>> levels);
    }

    boolean isAtRoot() {
        return last == 0;
    }

    /** Returns whether the next sibling is on the left; the last node of a level can only have a left sibling. */
    boolean siblingIsLeft() {
        return (node & 1) == 1 || node == last;
    }

    void ascend() {
        if (siblingIsLeft()) {
            while ((node & 1) == 0 && node != 0) {
                node >>>= 1;
                last >>>= 1;
            }
        }
        node >>>= 1;
        last >>>= 1;
    }
}
