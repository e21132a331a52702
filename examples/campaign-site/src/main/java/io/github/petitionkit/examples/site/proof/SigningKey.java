package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.examples.site.SiteProperties;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The Ed25519 key that signs tree heads; without one in the properties, a temporary one until the site stops. */
@Component
class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    SigningKey(SiteProperties site) throws GeneralSecurityException {
        pair = pair(site.proof());
    }

    private static KeyPair pair(SiteProperties.@Nullable Proof configured) throws GeneralSecurityException {
        if (configured == null) {
            LoggerFactory.getLogger(SigningKey.class)
                    .info("Tree heads are signed with a temporary key; set site.proof.* for a permanent one");
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        }
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(configured.publicKey()))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(configured.privateKey()))));
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    PublicKey open() {
        return pair.getPublic();
    }

    /** Returns the public key: X.509 in base64. */
    String published() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
