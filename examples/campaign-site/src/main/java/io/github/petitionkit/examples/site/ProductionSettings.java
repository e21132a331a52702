package io.github.petitionkit.examples.site;

import io.github.petitionkit.examples.site.proof.SigningKey;
import io.github.petitionkit.identity.EmailAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops the start of a site that is no demonstration unless it can mail links that lead to it, and over https, because the
 * token in a link is the only proof that its bearer needs. Names all that is missing at once.
 */
@Component
@Profile("!demonstration")
class ProductionSettings implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> missing = missing(beans.getBean(Environment.class));
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }

    private static List<String> missing(Environment environment) {
        List<String> missing = new ArrayList<>();
        if (!isAddress(set(environment, "site.address"))) {
            missing.add("SITE_ADDRESS: the address that people type, such as https://petitions.example.org");
        }
        if (set(environment, "petitionkit.secret").isEmpty()) {
            missing.add("SITE_SECRET: 32 or more random bytes in base64, the same on every node and in every run");
        }
        if (EmailAddress.parse(set(environment, "site.sender")).isEmpty()) {
            missing.add("SITE_SENDER: the sender of mails, such as noreply@example.org");
        }
        if (set(environment, "spring.mail.host").isEmpty()) {
            missing.add("SITE_MAIL_HOST: the mail server");
        }
        if (!isProof(set(environment, "site.proof.private-key"), set(environment, "site.proof.public-key"))) {
            missing.add("SITE_PROOF_PRIVATEKEY, SITE_PROOF_PUBLICKEY: one Ed25519 key, PKCS #8 and X.509 in base64");
        }
        return missing;
    }

    private static String set(Environment environment, String property) {
        return environment.getProperty(property, "").strip();
    }

    /** A site without a key starts, and says so: {@code SharedKey}. */
    private static boolean isProof(String privateKey, String publicKey) {
        boolean isUnset = privateKey.isEmpty() && publicKey.isEmpty();
        return isUnset || SigningKey.isPair(new SiteProperties.Proof(privateKey, publicKey));
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
