package io.github.petitionkit.network;

import java.util.Objects;

/**
 * A block of addresses that begin with the same bits (RFC 4632), such as {@code 192.0.2.0/24}.
 *
 * @param first the first address; bits after the prefix are cleared
 * @param prefix the number of common bits, from 0 to the number of bits of the address
 */
public record IpBlock(IpAddress first, int prefix) {
    /** Clears the bits after the prefix. */
    public IpBlock {
        Objects.requireNonNull(first, "first");
        if (prefix < 0 || prefix > first.bits()) {
            throw new IllegalArgumentException(
                    "A block's prefix has 0 to %s bits, not %s".formatted(first.bits(), prefix));
        }
        first = first.cut(prefix);
    }

    /**
     * Parses a block such as {@code 2001:db8::/32}, or one address, which becomes a block of one.
     *
     * @param text the text
     * @return the block
     * @throws IllegalArgumentException if it is neither; the message does not repeat the text
     */
    public static IpBlock of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        IpAddress first = IpAddress.parse(address).orElseThrow(IpBlock::malformed);
        if (slash < 0) {
            return first.block(first.bits());
        }
        String bits = text.substring(slash + 1);
        if (!bits.matches("[0-9]{1,3}")) {
            throw malformed();
        }
        int mapped = address.indexOf(':') >= 0 && first.isV4() ? 96 : 0;
        return first.block(Integer.parseInt(bits) - mapped);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("Not a block of addresses: give one such as 192.0.2.0/24 or 2001:db8::/32");
    }

    /**
     * Returns whether the block contains an address.
     *
     * @param address v4 or v6; an address of the other version is not in it
     * @return {@code true} if it begins with the block's bits
     */
    public boolean contains(IpAddress address) {
        return address.bits() == first.bits() && address.cut(prefix).equals(first);
    }

    /** {@return the usual text form} */
    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
