package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProxyWatchTest {
    private final ProxyWatch watch = new ProxyWatch();

    private static MockHttpServletRequest from(String peer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        return request;
    }

    private static MockHttpServletRequest forwarded(String peer, String header) {
        MockHttpServletRequest request = from(peer);
        request.addHeader(header, "203.0.113.7");
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, X-Forwarded-For",
        "192.168.7.1, Forwarded",
        "100.64.0.9, X-Forwarded-For",
        "fd00::7, X-Forwarded-For"
    })
    void warnsOfAPrivateAddressThatForwardsForOthers(String peer, String header) {
        watch.saw(forwarded(peer, header), peer);

        assertThat(watch.warning())
                .hasValueSatisfying(text -> assertThat(text).contains(peer, "petitionkit.web.trusted-proxies"));
    }

    @Test
    void saysNothingOfATrustedProxyThatNamedTheVisitor() {
        watch.saw(forwarded("10.0.0.1", "X-Forwarded-For"), "203.0.113.7");

        assertThat(watch.warning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "2001:db8::7"})
    void believesNoStrangerWhoClaimsToForward(String stranger) {
        watch.saw(forwarded(stranger, "X-Forwarded-For"), stranger);

        assertThat(watch.warning()).isEmpty();
    }

    @Test
    void warnsWhenTwoHundredVisitorsInARowHaveOneAddress() {
        for (int visitor = 0; visitor < 199; visitor++) {
            watch.saw(from("203.0.113.5"), "203.0.113.5");
        }
        assertThat(watch.warning()).isEmpty();
        watch.saw(from("203.0.113.5"), "203.0.113.5");

        assertThat(watch.warning()).isPresent();
    }

    @Test
    void saysNothingWhileVisitorsHaveAddressesOfTheirOwn() {
        for (int visitor = 0; visitor < 1_000; visitor++) {
            String address = "203.0." + visitor / 250 + "." + visitor % 250 / 2;
            watch.saw(from(address), address);
        }

        assertThat(watch.warning()).isEmpty();
    }
}
