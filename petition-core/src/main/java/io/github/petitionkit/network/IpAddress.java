package io.github.petitionkit.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An IP address, v4 or v6. A v4 address mapped into v6 ({@code ::ffff:192.0.2.1}, RFC 4291, 2.5.5.2) is the v4 address.
 * Immutable and thread-safe.
 */
public final class IpAddress {
    private static final int LONGEST = 45;

    /** Longer than the name of any network card. */
    private static final int LONGEST_ZONE = 32;

    private static final int GROUPS = 8;
    private static final List<IpBlock> PRIVATE = Stream.of(
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "127.0.0.0/8",
                    "::1/128",
                    "fc00::/7",
                    "fe80::/10")
            .map(IpBlock::of)
            .toList();

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Parses an address in its usual text form (RFC 4291, 2.2, for v6; four decimal numbers without leading zeros for
     * v4). A zone behind a v6 address, as in {@code fe80::1%eth0}, is left out (RFC 4007, 11).
     *
     * @param text any text; a host name is not an address, and is not resolved
     * @return the address; empty for any other text
     */
    public static Optional<IpAddress> parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty() || text.length() > LONGEST + 1 + LONGEST_ZONE) {
            return Optional.empty();
        }
        byte[] bytes = text.indexOf(':') < 0 ? v4(text) : v6(withoutZone(text));
        return bytes.length == 0 ? Optional.empty() : Optional.of(new IpAddress(unmapped(bytes)));
    }

    private static byte[] v4(String text) {
        byte[] bytes = new byte[4];
        int start = 0;
        for (int part = 0; part < bytes.length; part++) {
            int dot = text.indexOf('.', start);
            int end = part == bytes.length - 1 ? text.length() : dot;
            int number = end < 0 ? -1 : number(text, start, end, 10, 3);
            boolean padded = end - start > 1 && text.charAt(start) == '0';
            if (number < 0 || number > 255 || padded) {
                return new byte[0];
            }
            bytes[part] = (byte) number;
            start = end + 1;
        }
        return bytes;
    }

    /** Returns the text itself if it has no zone, or one that is none. */
    private static String withoutZone(String text) {
        int percent = text.indexOf('%');
        boolean zone = percent > 0
                && percent < text.length() - 1
                && text.chars().skip(percent + 1L).allMatch(IpAddress::isOfZone);
        return zone ? text.substring(0, percent) : text;
    }

    private static boolean isOfZone(int character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || "._~-".indexOf(character) >= 0;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all.length == 2 * GROUPS ? all : new byte[0];
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        byte[] head = before.isEmpty() ? new byte[0] : groups(before);
        byte[] tail = after.isEmpty() ? new byte[0] : groups(after);
        boolean malformed = (head.length == 0 && !before.isEmpty())
                || (tail.length == 0 && !after.isEmpty())
                || before.indexOf('.') >= 0
                || head.length + tail.length > 2 * (GROUPS - 1);
        if (malformed) {
            return new byte[0];
        }
        byte[] bytes = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        return bytes;
    }

    /** Parses groups of four hexadecimal digits, the last of which may be a v4 address; empty if malformed. */
    private static byte[] groups(String text) {
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length + 2];
        int length = 0;
        for (int part = 0; part < parts.length; part++) {
            if (part == parts.length - 1 && parts[part].indexOf('.') >= 0) {
                byte[] last = v4(parts[part]);
                System.arraycopy(last, 0, bytes, length, last.length);
                return last.length == 0 ? last : Arrays.copyOf(bytes, length + last.length);
            }
            int number = number(parts[part], 0, parts[part].length(), 16, 4);
            if (number < 0) {
                return new byte[0];
            }
            bytes[length++] = (byte) (number >> 8);
            bytes[length++] = (byte) number;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Parses a number of ASCII digits; -1 if malformed. */
    private static int number(String text, int start, int end, int radix, int most) {
        int number = 0;
        for (int at = start; at < end; at++) {
            int digit = text.charAt(at) < 128 ? Character.digit(text.charAt(at), radix) : -1;
            if (digit < 0 || end - start > most) {
                return -1;
            }
            number = number * radix + digit;
        }
        return end == start ? -1 : number;
    }

    private static byte[] unmapped(byte[] bytes) {
        boolean mapped = bytes.length == 2 * GROUPS && bytes[10] == -1 && bytes[11] == -1;
        for (int at = 0; mapped && at < 10; at++) {
            mapped = bytes[at] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    /** {@return whether it is a v4 address} */
    public boolean isV4() {
        return bytes.length == 4;
    }

    /**
     * {@return whether it belongs to a private network, to a carrier's own network or to this machine (RFC 1918, 6598,
     * 3927, 4193, 4291). On a public site it is a proxy's and tells nothing about the visitor}
     */
    public boolean isPrivate() {
        return PRIVATE.stream().anyMatch(block -> block.contains(this));
    }

    /** {@return the number of bits: 32 or 128} */
    public int bits() {
        return bytes.length * 8;
    }

    /**
     * Returns the block of all addresses that begin with the same bits.
     *
     * @param prefix the number of common bits, from 0 to {@link #bits()}
     * @return the block
     * @throws IllegalArgumentException if the prefix is out of its range
     */
    public IpBlock block(int prefix) {
        return new IpBlock(this, prefix);
    }

    /** {@return the block of one subscriber: the address itself of v4, the first 64 bits of v6} */
    public IpBlock subscriber() {
        return block(isV4() ? 32 : 64);
    }

    /** {@return the block of one site, such as a campus, or of neighbours: the first 24 bits of v4, 48 of v6} */
    public IpBlock neighbourhood() {
        return block(isV4() ? 24 : 48);
    }

    /** {@return this address with all bits after the first ones cleared} */
    IpAddress cut(int prefix) {
        byte[] kept = bytes.clone();
        for (int at = 0; at < kept.length; at++) {
            int bitsHere = Math.max(0, Math.min(8, prefix - 8 * at));
            kept[at] &= (byte) (0xFF00 >> bitsHere);
        }
        return new IpAddress(kept);
    }

    /** {@return the bytes in network order, a copy: 4 or 16} */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
    }

    /** Spreads adjacent addresses, which are frequent in lists (FNV-1a; Fowler, Noll and Vo, 1991). */
    @Override
    public int hashCode() {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        return Long.hashCode(hash);
    }

    /** {@return the usual text form} An address is personal data: keep it out of logs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LONGEST);
        if (isV4()) {
            for (byte number : bytes) {
                text.append(number & 0xFF).append('.');
            }
        } else {
            for (int at = 0; at < bytes.length; at += 2) {
                int group = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
                text.append(Integer.toHexString(group)).append(':');
            }
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }
}
