package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.examples.site.SiteProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The Ed25519 key that signs tree heads; without one in the properties, a temporary one until the site stops. */
@Component
public class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair;
    private final boolean temporary;

    SigningKey(SiteProperties site) throws GeneralSecurityException {
        SiteProperties.Proof configured = site.proof();
        temporary = configured == null || configured.privateKey().isBlank();
        pair = configured == null || temporary
                ? KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair()
                : pair(configured);
    }

    private static KeyPair pair(SiteProperties.Proof configured) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(configured.publicKey()))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(configured.privateKey()))));
    }

    /**
     * Says whether two keys belong together.
     *
     * @param configured the keys
     * @return whether what the private one signs is verified with the public one
     */
    public static boolean isPair(SiteProperties.Proof configured) {
        try {
            KeyPair pair = pair(configured);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(pair.getPublic());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    boolean isTemporary() {
        return temporary;
    }

    /** Returns the public key: X.509 in base64. */
    String published() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
