package io.github.petitionkit.fraud.list;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of IP addresses and blocks, IPv4 and IPv6. A look-up costs one hash for each prefix length in use: at most 33
 * for IPv4 and 129 for IPv6. Immutable and thread-safe.
 */
public final class IpList {
    /** No address. */
    public static final IpList NONE = new IpList(Set.of());

    private final Set<IpBlock> blocks;
    private final int[] v4Prefixes;
    private final int[] v6Prefixes;

    private IpList(Set<IpBlock> blocks) {
        this.blocks = blocks;
        this.v4Prefixes = prefixes(blocks, 32);
        this.v6Prefixes = prefixes(blocks, 128);
    }

    private static int[] prefixes(Set<IpBlock> blocks, int bits) {
        Set<Integer> prefixes = new TreeSet<>();
        blocks.stream().filter(block -> block.first().bits() == bits).forEach(block -> prefixes.add(block.prefix()));
        return prefixes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Reads a list in the form of {@link ListText}.
     *
     * @param text one address or block per line
     * @return the list
     * @throws MalformedListException if a line is neither an address nor a block
     */
    public static IpList read(String text) {
        return of(ListText.read(text, IpBlock::of));
    }

    /**
     * Makes a list.
     *
     * @param blocks the blocks
     * @return the list
     */
    public static IpList of(Collection<IpBlock> blocks) {
        return new IpList(Set.copyOf(new HashSet<>(blocks)));
    }

    /**
     * Adds blocks.
     *
     * @param more blocks
     * @return a list of both
     */
    public IpList with(Collection<IpBlock> more) {
        Set<IpBlock> all = new HashSet<>(blocks);
        all.addAll(more);
        return of(all);
    }

    /**
     * Returns whether an address is in the list.
     *
     * @param address the address
     * @return {@code true} if a block contains it
     */
    public boolean contains(IpAddress address) {
        for (int prefix : address.isV4() ? v4Prefixes : v6Prefixes) {
            if (blocks.contains(address.block(prefix))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the number of entries} */
    public int size() {
        return blocks.size();
    }
}
