package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.secret.Keyring;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** A cookie that says in which browser an account was opened: {@code id.key.mac}. It opens nothing. */
@Component
class KnownDevice {
    private static final String COOKIE = "device";
    private static final String PURPOSE = "site.device";
    private static final Duration GOOD_FOR = Duration.ofDays(365);
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{1,32})\\.([A-Za-z0-9_-]{43})");

    private final Keyring keyring;

    KnownDevice(Keyring keyring) {
        this.keyring = keyring;
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        String id = of(account, request).orElseGet(() -> UUID.randomUUID().toString());
        byte[] mac = keyring.mac(keyring.currentKeyId(), PURPOSE, message(id, account));
        String value = id + "." + keyring.currentKeyId() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/login")
                        .maxAge(GOOD_FOR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Returns the id of the browser; empty unless this account was opened in it. */
    Optional<String> of(String account, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> FORM.matcher(cookie.getValue()))
                .filter(form -> form.matches() && isGenuine(form, account))
                .map(form -> form.group(1))
                .findFirst();
    }

    private boolean isGenuine(Matcher form, String account) {
        return keyring.keyIds().contains(form.group(2))
                && keyring.verify(
                        form.group(2),
                        PURPOSE,
                        message(form.group(1), account),
                        Base64.getUrlDecoder().decode(form.group(3)));
    }

    private static byte[] message(String id, String account) {
        return (id + " " + account).getBytes(StandardCharsets.UTF_8);
    }
}
