package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.examples.site.SiteProperties;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Passkeys (W3C, Web Authentication Level 3) in the database, where every node finds them. They are bound to
 * {@code site.address}, and ask their owner for a finger, a face or a PIN: a device that is lost opens nothing.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyStore {
    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyRecords(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            SiteProperties site, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository records) {
        PublicKeyCredentialRpEntity here = PublicKeyCredentialRpEntity.builder()
                .id(site.address().getHost())
                .name(site.name())
                .build();
        var ceremonies = new Webauthn4JRelyingPartyOperations(owners, records, here, Set.of(origin(site.address())));
        AuthenticatorSelectionCriteria verified = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        ceremonies.setCustomizeCreationOptions(options -> options.authenticatorSelection(verified));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremonies;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
