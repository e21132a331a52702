package io.github.petitionkit.proof;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A tree head with the host's signature (Ed25519, RFC 8032). Publish one each period where it cannot be withdrawn. Two
 * heads of one petition without a consistency proof between them show that the host has tampered. Immutable and
 * thread-safe.
 */
public final class SignedTreeHead {
    private static final String ALGORITHM = "Ed25519";

    private final TreeHead head;
    private final byte[] signature;

    private SignedTreeHead(TreeHead head, byte[] signature) {
        this.head = Objects.requireNonNull(head, "head");
        this.signature = signature;
    }

    /**
     * Signs a head.
     *
     * @param head the head
     * @param key the host's Ed25519 key
     * @return the signed head
     * @throws IllegalArgumentException if the key is not an Ed25519 key
     */
    public static SignedTreeHead sign(TreeHead head, PrivateKey key) {
        Signature signer = ed25519();
        try {
            signer.initSign(Objects.requireNonNull(key, "key"));
            signer.update(head.bytes());
            return new SignedTreeHead(head, signer.sign());
        } catch (InvalidKeyException e) {
            throw wrongKey(key, e);
        } catch (SignatureException e) {
            throw new IllegalStateException("The security provider failed to sign a tree head", e);
        }
    }

    /**
     * Makes a signed head from published data, without verification.
     *
     * @param head the head
     * @param signature its alleged signature; copied
     * @return the signed head
     */
    public static SignedTreeHead of(TreeHead head, byte[] signature) {
        return new SignedTreeHead(head, signature.clone());
    }

    /** {@return the head; trust it only if {@link #isSignedBy} returns {@code true}} */
    public TreeHead head() {
        return head;
    }

    /** {@return the signature, a copy} */
    public byte[] signature() {
        return signature.clone();
    }

    /**
     * Verifies the host's signature.
     *
     * @param key the host's Ed25519 key
     * @return {@code true} if it is the host's; {@code false} for any malformed signature
     * @throws IllegalArgumentException if the key is not an Ed25519 key
     */
    public boolean isSignedBy(PublicKey key) {
        Signature verifier = ed25519();
        try {
            verifier.initVerify(Objects.requireNonNull(key, "key"));
        } catch (InvalidKeyException e) {
            throw wrongKey(key, e);
        }
        try {
            verifier.update(head.bytes());
            return verifier.verify(signature);
        } catch (SignatureException e) { // of a wrong length or form
            return false;
        }
    }

    private static Signature ed25519() {
        try {
            return Signature.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "No security provider offers Ed25519; on Java 17 add the module jdk.crypto.ec", e);
        }
    }

    private static IllegalArgumentException wrongKey(Key key, GeneralSecurityException cause) {
        return new IllegalArgumentException(
                "A tree head is signed with an Ed25519 key, not one of " + key.getAlgorithm(), cause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedTreeHead that
                && head.equals(that.head)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * head.hashCode() + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "SignedTreeHead[%s, signature=%s]".formatted(head, HexFormat.of().formatHex(signature));
    }
}
