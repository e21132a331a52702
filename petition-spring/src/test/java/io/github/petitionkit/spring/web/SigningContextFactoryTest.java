package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a request says of the device that presses a mail's button. */
class SigningContextFactoryTest {
    private static @Nullable String device(@Nullable String cookie, MockHttpServletRequest request) {
        return new SigningContextFactory(
                        new ClientAddress(List.of(), ForwardedHeader.X_FORWARDED_FOR),
                        new ProxyWatch(),
                        List.of(),
                        cookie,
                        new SignerLanguage(language -> true))
                .click(request)
                .device();
    }

    @Test
    void isTheValueOfTheHostsCookie() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("other", "1"), new Cookie("visitor", "7f3a"));

        assertThat(device("visitor", request)).isEqualTo("7f3a");
        assertThat(device("none-of-these", request)).isNull();
        assertThat(device(null, request)).isNull();
        assertThat(device("visitor", new MockHttpServletRequest())).isNull();
    }
}
