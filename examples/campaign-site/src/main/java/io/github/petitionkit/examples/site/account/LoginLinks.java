package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.examples.site.mail.AccountMail;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Logs in by a mailed link, which is good once and for a quarter of an hour, on any node. Everybody who asks for one reads
 * the same; a mailbox gets at most three in an hour.
 */
@Component
public class LoginLinks {
    static final String ASKING = "/login/mail";
    static final String OPENING = "/login/link";

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Window MOST = Window.of(3, 3600);

    private final Accounts accounts;
    private final AccountMail mail;
    private final VelocityCounter counter;
    private final InstantSource clock;
    private final LocaleResolver languages;
    private final JdbcOneTimeTokenService tokens;

    LoginLinks(
            Accounts accounts,
            AccountMail mail,
            VelocityCounter counter,
            InstantSource clock,
            LocaleResolver languages,
            JdbcOperations jdbc) {
        this.accounts = accounts;
        this.mail = mail;
        this.counter = counter;
        this.clock = clock;
        this.languages = languages;
        this.tokens = new JdbcOneTimeTokenService(jdbc);
    }

    /**
     * Adds this way to log in.
     *
     * @param login what Spring Security configures
     */
    public void configure(OneTimeTokenLoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .tokenGeneratingUrl(ASKING)
                .loginProcessingUrl(OPENING)
                .showDefaultSubmitPage(false)
                .tokenService(tokens)
                .authenticationProvider(new OneTimeTokenAuthenticationProvider(tokens, accounts::ofOwner))
                .generateRequestResolver(LoginLinks::asked)
                .tokenGenerationSuccessHandler(this::send)
                .failureUrl("/login?link");
    }

    /** Returns {@code null} for what is not an address, so that the page says so. */
    private static @Nullable GenerateOneTimeTokenRequest asked(HttpServletRequest request) {
        String address = request.getParameter("email");
        return Accounts.name(address == null ? "" : address)
                .map(name -> new GenerateOneTimeTokenRequest(name, GOOD_FOR))
                .orElse(null);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, OneTimeToken token) throws IOException {
        tokens.cleanupExpiredTokens();
        String to = token.getUsername();
        if (counter.hit("login mail " + to, clock.instant(), MOST) <= MOST.limit()) {
            mail.sendLoginLink(to, OPENING, token.getTokenValue(), languages.resolveLocale(request));
        }
        response.sendRedirect("/login/sent");
    }
}
