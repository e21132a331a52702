package io.github.petitionkit.examples.site;

import io.github.petitionkit.examples.site.account.GuessLimit;
import io.github.petitionkit.examples.site.account.LoginLinks;
import io.github.petitionkit.examples.site.account.OpenId;
import io.github.petitionkit.examples.site.account.Passkeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.GenericFilterBean;

/** Access rules and security headers. */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    /** The paths that mail programs post to; the token authorises them. */
    private static final String[] UNSUBSCRIBING = {"/unsubscribe", "/stop-updates"};

    /** The form to sign: its stamp says that it is ours, and no account is involved. Its page needs no cookie. */
    private static final String SIGNING = "/petitions/*/sign";

    /**
     * The rules for pages that other sites may frame. A framed page gets no cookie. Its signed stamp protects the form:
     * it proves the origin of the form and its age. No account is involved that another site could misuse.
     */
    @Bean
    @Order(1)
    SecurityFilterChain widget(HttpSecurity http, SiteProperties site) {
        return http.securityMatcher("/widget/**")
                .csrf(CsrfConfigurer::disable)
                .addFilterBefore(new OwnForms(site.address()), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_ONLY + "*"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The rules for all other pages. OpenID Connect is there if a provider is configured. */
    @Bean
    @Order(2)
    SecurityFilterChain site(
            HttpSecurity http,
            SiteProperties site,
            GuessLimit guesses,
            LoginLinks links,
            Passkeys passkeys,
            OpenId openId) {
        if (openId.isConfigured()) {
            http.oauth2Login(openId::configure)
                    .addFilterBefore(filter(openId::filter), OAuth2AuthorizationRequestRedirectFilter.class);
        }
        passkeys.configure(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/desk/**")
                        .hasRole("MODERATOR")
                        .requestMatchers("/creator/**", "/start")
                        .hasRole("CREATOR")
                        .requestMatchers("/passkeys/**", "/webauthn/register/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(guesses::configure)
                .oneTimeTokenLogin(links::configure)
                .addFilterBefore(filter(guesses::filter), UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .addFilterBefore(new OwnForms(site.address()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(UNSUBSCRIBING)
                        .ignoringRequestMatchers(SIGNING))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_ONLY + "'none'"))
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(
                                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                                .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .build();
    }

    /** Makes a filter that no server registers on its own. */
    private static GenericFilterBean filter(HttpFilter step) {
        return new GenericFilterBean() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                step.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
            }
        };
    }

    @FunctionalInterface
    private interface HttpFilter {
        void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException;
    }

    @Bean
    UserDetailsService users(SiteProperties site) {
        return new InMemoryUserDetailsManager(
                site.users().stream().map(SiteProperties.User::details).toList());
    }
}
