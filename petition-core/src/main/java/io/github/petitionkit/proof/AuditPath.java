package io.github.petitionkit.proof;

/**
 * The way from a node up to the root of a tree that need not be complete: the {@code fn} and {@code sn} of RFC 9162,
 * 2.1.3.2 and 2.1.4.2. Levels at which the node is the last and has no sibling are passed over.
 */
final class AuditPath {
    private long node;
    private long last;

    AuditPath(long node, long last) {
        this.node = node;
        this.last = last;
    }

    /** The way from the largest complete subtree that ends with the node, where a consistency proof begins. */
    static AuditPath fromCompleteSubtree(long node, long last) {
        int levels = Long.numberOfTrailingZeros(~node);
        return new AuditPath(node >>> levels, last >>> levels);
    }

    boolean isAtRoot() {
        return last == 0;
    }

    /** Whether the next sibling stands on the left; it is the only one that the last node of a level can have. */
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
