package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.SiteProperties.OpenIdProvider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Logs in by OpenID Connect, if {@code site.open-id} names a provider. Its document is read when somebody logs in first:
 * a provider that is away stops neither the start nor other ways to log in.
 */
@Component
public class OpenId {
    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
    private static final String ID = "openid";
    private static final String GOING = "/oauth2/authorization/" + ID;

    private final Accounts accounts;
    private final @Nullable OpenIdProvider provider;
    private final OidcUserService users = new OidcUserService();
    private final Lock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration registration;

    OpenId(Accounts accounts, SiteProperties site) {
        this.accounts = accounts;
        this.provider = site.openId();
    }

    /** {@return whether there is a provider} */
    public boolean isConfigured() {
        return provider != null;
    }

    /**
     * Adds this way to log in.
     *
     * @param login what Spring Security configures
     */
    public void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .failureUrl("/login?openid")
                .clientRegistrationRepository(id -> id.equals(ID) ? registration() : null)
                .userInfoEndpoint(info -> info.oidcUserService(this::account));
    }

    /**
     * Sends nobody to a provider that is away.
     *
     * @param request the request
     * @param response the response
     * @param chain what follows
     * @throws IOException if the client is gone
     * @throws ServletException if what follows fails
     */
    public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (provider != null && request.getRequestURI().equals(GOING) && !isThere()) {
            response.sendRedirect("/login?openid");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Asks a provider that may not answer from one thread at most, so that it holds no others. */
    private boolean isThere() {
        if (registration != null) {
            return true;
        }
        if (!asking.tryLock()) {
            return false;
        }
        try {
            return registration() != null;
        } catch (RuntimeException away) {
            LOG.warn("The OpenID provider does not answer: {}", away.getMessage());
            return false;
        } finally {
            asking.unlock();
        }
    }

    private @Nullable ClientRegistration registration() {
        OpenIdProvider known = provider;
        if (registration == null && known != null) {
            registration = ClientRegistrations.fromIssuerLocation(known.issuer())
                    .registrationId(ID)
                    .clientId(known.clientId())
                    .clientSecret(known.clientSecret())
                    .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                    .userNameAttributeName(StandardClaimNames.SUB)
                    .build();
        }
        return registration;
    }

    /** Takes an account by its address alone if the provider has verified it. */
    private OidcUser account(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new OAuth2AuthenticationException("email_not_verified");
        }
        String name = accounts.ofOwner(email).getUsername();
        Map<String, Object> claims = new HashMap<>(user.getClaims());
        claims.put(StandardClaimNames.EMAIL, name);
        return new DefaultOidcUser(
                accounts.authorities(name), user.getIdToken(), new OidcUserInfo(claims), StandardClaimNames.EMAIL);
    }
}
