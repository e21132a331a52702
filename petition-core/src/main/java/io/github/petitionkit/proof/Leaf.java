package io.github.petitionkit.proof;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A history entry as a leaf of the tree. The signer receives it together with the proof. One leaf reveals nothing about
 * another.
 *
 * @param entry the entry; its number is its position in the tree
 * @param blinding 32 unguessable bytes, different for every entry; see {@link LeafEncoder}
 */
public record Leaf(HistoryEntry entry, Hash blinding) {
    private static final int VERSION = 1;
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    /** Rejects {@code null}. */
    public Leaf {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(blinding, "blinding");
    }

    /**
     * Returns the canonical form, version 1, in this order. Numbers are big-endian. An optional value has a byte 1
     * before it, or is a byte 0 if absent. An instant is seconds since 1970 (8 bytes) and nanoseconds (4 bytes). A text
     * is its number of UTF-16 code units (4 bytes) and these (2 bytes each).
     *
     * <ol>
     *   <li>the version (1 byte) and the blinding (32 bytes)
     *   <li>number (8 bytes) and signature (16 bytes)
     *   <li>from, to (1 byte each): 0 none, 1 pending, 2 confirmed, 3 held, 4 invalidated, 5 withdrawn
     *   <li>country (text), region (text, may be absent)
     *   <li>countedAt (instant, may be absent), at (instant)
     *   <li>assuredBefore, assured (1 byte each): 0 none, 1 e-mail, 2 phone, 3 register, 4 eID
     *   <li>cause (text), kind of actor (1 byte: 1 creator, 2 signer, 3 staff, 4 system), id of actor (text, may be
     *       absent)
     * </ol>
     *
     * @return a new array; equal leaves give the same bytes in every version of this library with the same version byte
     */
    public byte[] bytes() {
        CanonicalBytes bytes = new CanonicalBytes()
                .code(VERSION)
                .hash(blinding)
                .number(entry.number())
                .uuid(entry.signature().value())
                .code(code(entry.from()))
                .code(code(entry.to()))
                .text(entry.country().code());
        Region region = entry.region();
        writeOptional(bytes, region == null ? null : region.code());
        Instant countedAt = entry.countedAt();
        if (countedAt == null) {
            bytes.code(ABSENT);
        } else {
            bytes.code(PRESENT).instant(countedAt);
        }
        bytes.instant(entry.at()).code(code(entry.assuredBefore())).code(code(entry.assured()));
        bytes.text(entry.cause()).code(code(entry.by().kind()));
        writeOptional(bytes, entry.by().id());
        return bytes.toArray();
    }

    /** {@return the leaf's hash in the tree: SHA-256 over a byte 0 and {@link #bytes()}} */
    public Hash hash() {
        return TreeHashing.leaf(bytes());
    }

    private static void writeOptional(CanonicalBytes bytes, @Nullable String text) {
        if (text == null) {
            bytes.code(ABSENT);
        } else {
            bytes.code(PRESENT).text(text);
        }
    }

    /** Part of the canonical form: a code never changes its meaning. */
    private static int code(@Nullable SignatureState state) {
        if (state == null) {
            return 0;
        }
        return switch (state) {
            case PENDING -> 1;
            case CONFIRMED -> 2;
            case HELD -> 3;
            case INVALIDATED -> 4;
            case WITHDRAWN -> 5;
            case LAPSED -> 6;
        };
    }

    /** Part of the canonical form: a code never changes its meaning. */
    private static int code(Assurance assurance) {
        return switch (assurance) {
            case NONE -> 0;
            case EMAIL -> 1;
            case PHONE -> 2;
            case REGISTER -> 3;
            case EID -> 4;
            case VOUCHED -> 5;
        };
    }

    /** Part of the canonical form: a code never changes its meaning. */
    private static int code(Actor.Kind kind) {
        return switch (kind) {
            case CREATOR -> 1;
            case SIGNER -> 2;
            case STAFF -> 3;
            case SYSTEM -> 4;
        };
    }
}
