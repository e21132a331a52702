package io.github.petitionkit.examples.site.account;

import java.util.List;
import java.util.Objects;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Logs in with a passkey, and says which passkeys an account has. A mailed link opens the account of who has lost them. */
@Component
public class Passkeys {
    private final Accounts accounts;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository records;

    Passkeys(Accounts accounts, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository records) {
        this.accounts = accounts;
        this.owners = owners;
        this.records = records;
    }

    /**
     * Adds this way to log in.
     *
     * @param http what Spring Security configures
     */
    public void configure(HttpSecurity http) {
        http.setSharedObject(UserDetailsService.class, accounts::named);
        http.webAuthn(passkeys ->
                passkeys.disableDefaultRegistrationPage(true).withObjectPostProcessor(new NewSession(http)));
    }

    /** Gives whoever logs in a session of their own, as after a password: Spring Security's filter leaves that out. */
    private record NewSession(HttpSecurity http) implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {
        @Override
        public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy(
                    Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
            return filter;
        }
    }

    /** Returns the passkeys of an account. */
    List<CredentialRecord> of(String account) {
        PublicKeyCredentialUserEntity owner = owners.findByUsername(account);
        return owner == null ? List.of() : records.findByUserId(owner.getId());
    }

    /** Removes a passkey, if it is this account's. */
    void remove(String account, String id) {
        of(account).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(own -> own.toBase64UrlString().equals(id))
                .forEach(records::delete);
    }
}
